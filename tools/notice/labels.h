/*
 * labels: field labels (字段名) where they stand. Private to notice/.
 *
 * A label counts at the start of a line, behind an opening bracket, behind ；，。, or
 * behind another field; a colon follows it, or it fills a table head cell (layouts.md
 * §1, rule 4). Blanks inside it do not count.
 */
#ifndef NOTICE_LABELS_H
#define NOTICE_LABELS_H

#include "notice/reader.h"

/* The order is that of the values of field in kinds.c. */
enum label_field {
    LABEL_LEADERS,
    LABEL_UNITS,
    LABEL_CO_UNITS,
    LABEL_DEADLINE,
    LABEL_STEPS,
    LABEL_TITLE,
    LABEL_TEXT,
    LABEL_OTHER,
    LABEL_NUMBER,
    LABEL_CATEGORY,
    LABEL_STEP,
    LABEL_UNITS_AND_LEADERS,
    LABEL_MEASURE, /* 计量单位; 单位 may also head those who do it: their cells tell */
};

/* Who does it and by when: bits 1 << enum label_field. */
#define LABELS_STRONG                                                 \
    (1u << LABEL_LEADERS | 1u << LABEL_UNITS | 1u << LABEL_CO_UNITS | \
     1u << LABEL_DEADLINE | 1u << LABEL_UNITS_AND_LEADERS)

/* Who does it. */
#define LABELS_OWNERS \
    (1u << LABEL_UNITS | 1u << LABEL_CO_UNITS | 1u << LABEL_UNITS_AND_LEADERS)

enum label_rank { RANK_NONE = -1, RANK_LEAD, RANK_RESPONSIBLE, RANK_SUPPORT };

/* Longest label with its inner blanks, bytes; 牵 头 组 织 实 施 单 位 has 39. */
#define LABEL_MAX_BYTES 64

struct label {
    const struct rule *rule;
    enum label_field field;
    size_t from, to; /* the label in the flow, without colon */
    size_t value;    /* behind the colon */
};

/* Whether WORD as a whole is a label (table heads); blanks inside it do not count. */
bool label_of(struct reader *reader, struct str word, struct label *label);
/* How much of S, which has no blanks, may be a label; 0: it begins with none. */
size_t label_longest(struct reader *reader, struct str s);
/* label_of in a table whose head is known for one: what a column of an unknown name holds is
 * then seen from how the name ends. */
bool label_of_head(struct reader *reader, struct str word, struct label *label);
/* The first label at or after FROM. GLUED: one may also follow a value without any
 * mark between (责任单位：区民政局完成时限：6月底). */
bool label_next(struct reader *reader, const struct flow *flow, size_t from, bool glued,
                struct label *label);
/* The label that the flow begins with, behind brackets, bullets and numbers. */
bool label_at_start(struct reader *reader, const struct flow *flow,
                    struct label *label);
/* The same of the logical line INDEX, which is read for it once. */
bool line_label(struct reader *reader, size_t index, struct label *label);
/* The colon at or after FROM: its offset, s.len when none; *length its bytes. */
size_t colon_find(struct str s, size_t from, size_t *length);

#endif
