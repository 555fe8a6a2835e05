/*
 * prose: what a narrative cell (进展情况) claims: its clauses, the figures in them, and
 * whether each is done, planned, the target itself …
 *
 * A clause ends at 。；，！？ or a line end. Cues are rules of the kind "clause"
 * (rules/filing/clauses.yaml); a figure is what the last cue before it in its clause says,
 * else what the first one behind it says. Dates, names, numbers of documents and hotlines
 * are no figures: quantity/ tells them apart.
 */
#ifndef LINT_PROSE_H
#define LINT_PROSE_H

#include "lint/entry.h"
#include "quantity/quantity.h"

enum claim_says {
    CLAIM_NOTHING,
    CLAIM_DONE,
    CLAIM_PLAN,
    CLAIM_NEGATIVE, /* 尚未 */
    CLAIM_TARGET,   /* 年度任务12家 */
    CLAIM_GOING,    /* 正在装修 */
};

struct claim {
    const struct quantity *quantity; /* spans are of the cell's text */
    size_t clause;                   /* index */
    enum claim_says says;
    bool cumulative; /* 累计, 截至 in this clause or the one before it */
    bool month;      /* 本月, 较上月: of this period alone */
    bool part;       /* 其中, 另有 */
    bool years; /* 去年, “十四五”期间, 2019年以来: not of this year alone */
    struct span verb; /* the verb of work nearest before it, else behind; empty */
};

struct clause {
    struct span span;     /* of the cell's text, without its mark */
    enum claim_says says; /* of the clause as a whole: its first cue that says so */
    bool verb;            /* a verb of work stands in it */
};

struct prose {
    struct str text;
    ARRAY(struct clause) clauses;
    ARRAY(struct claim) claims; /* in order of print */
};

/* What the cell of COLUMN says, read once a row; lives as long as the row. NULL when rules
 * could not be applied (a limit): told for SELF. */
const struct prose *prose_of(struct run *run, const struct check *self,
                             const struct entry *entry, enum filing_column column);
/* That of 进展情况; NULL as well when nothing stands there. */
const struct prose *prose_of_progress(struct run *run, const struct check *self,
                                      const struct entry *entry);
/* The clause that OFFSET stands in; NULL. */
const struct clause *prose_clause_at(const struct prose *prose, size_t offset);
/* The clause behind the sentence that clause FROM begins, which goes on over ； up to 。 or
 * the line's end. */
size_t prose_sentence_end(const struct prose *prose, size_t from);
/* What is said of one thing ends at AT: a sentence, or a part of it before ；. */
bool statement_ends(struct str text, size_t at);
struct str clause_words(const struct prose *prose, const struct clause *clause);
bool clause_has(const struct prose *prose, const struct clause *clause,
                struct str word);
struct str prose_words(const struct prose *prose, struct span span);
/* The last BYTES before the figure of CLAIM, within its clause. */
struct str claim_before(const struct prose *prose, const struct claim *claim,
                        size_t bytes);
/* Whether a claim counts what the indicator counts: its measure, or a convertible one; *value
 * is the claim in the indicator's measure. */
bool claim_fits(const struct claim *claim, const struct indicator *indicator,
                struct decimal *value);
/* What is asked for is that work begins: 新开工10个, 棚户区改造开工1200套. */
bool asks_beginning(const struct run *run, const struct indicator *indicator);
/* The work on what it counts is only begun (not so where a beginning is what INDICATOR asks),
 * its sentence says that the work is not done, or it tells of another step: 3所学校均已开工;
 * 3所学校完成投资2亿元，均未竣工; 尚未布设，已有11个完成探伤. */
bool claim_is_unfinished(const struct run *run, const struct prose *prose,
                         const struct claim *claim, const struct indicator *indicator);
/* A figure that may be what is done from 1 January on: 岗位开发量2.3万个, 总数达到12个; in the first
 * month 新增9个. */
bool claim_is_candidate(const struct claim *claim);
/* … and that says so. */
bool claim_is_total(const struct claim *claim);
/* Whether it is the very figure of what is done that the row of ENTRY has. */
bool claim_is_done(const struct claim *claim, const struct entry *entry);
/* A finding at the words of a claim. */
struct finding *found_claim(struct run *run, const struct check *self,
                            const struct entry *entry, enum filing_column column,
                            const struct claim *claim, size_t say);

#endif
