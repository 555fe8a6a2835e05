/*
 * collection: all that was filed for one period (汇总), row by row in the canonical form.
 *
 *     collection_open(&c, around);                              a plan may be missing
 *     collection_add(&c, run, path) …                           each filing, just opened
 *     collection_close(&c);                                     sorts, deals to the duties
 *
 * A blank cell that names item, indicator, unit, leaders, measure or target is filled from
 * the plan, and says so; no other cell ever is, and no figure of progress. Personal data is
 * masked. Judges nothing: who is silent and who disagrees are findings of the period's
 * folder.
 */
#ifndef LINT_COLLECTION_H
#define LINT_COLLECTION_H

#include "lint/entry.h"

#include <stdint.h>

/* Rows of all filings together; what is beyond is counted, not kept. */
#define COLLECTED_MOST 200000

struct collected {
    size_t file;             /* index into files */
    size_t line, record;     /* from 1 */
    int item, indicator;     /* of the plan, else as printed; 0: none */
    const struct duty *duty; /* NULL: none of the plan */
    const struct indicator *of;
    struct str unit; /* the name of who filed, as the notice has it; else the code */
    struct str cells[COLUMN_CANONICAL];
    uint32_t filled;        /* bits: the cell is the plan's */
    bool has_rate, has_due; /* in percent: */
    struct decimal rate;    /* 完成率 as filed, else done of target, one decimal */
    struct decimal due;     /* 序时进度: what should be done by now */
    enum filing_state state;
    enum filing_pace pace;
    struct str light; /* 亮灯, by plan/light.h; empty */
};

/* Rows [first, first + count) of a duty; DUTY NULL: of what the plan does not have. */
struct collected_duty {
    const struct duty *duty;
    size_t first, count;
};

struct collection {
    struct arena *arena;
    const struct surroundings *around;
    int months;
    ARRAY(struct str) files; /* paths as shown */
    ARRAY(struct collected) rows;
    ARRAY(struct collected_duty)
    duties;          /* all of the plan in order of print, then NULL */
    size_t last;     /* first row of the file added last */
    size_t left_out; /* rows beyond COLLECTED_MOST */
    size_t unfiled;  /* duties without rows */
};

/* AROUND is that of the period's folder. All lives in ARENA. */
void collection_open(struct collection *collection, struct arena *arena,
                     const struct surroundings *around);
/* RUN has a filing whose rows are not yet read, and the secrets of an earlier run. */
void collection_add(struct collection *collection, const struct run *run);
/* Whether the row RECORD of the file added last was kept; before collection_close. */
bool collection_has(const struct collection *collection, size_t record);
void collection_close(struct collection *collection);
/* Whether FINDING tells of a unit that filed nothing. */
bool collection_is_silent(const struct finding *finding);

#endif
