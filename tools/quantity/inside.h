/*
 * inside: what the files of this folder share while one text is read. A finder walks
 * over the text; each quantity is filled by bind (unit, range, bounds, per) and then
 * by classify.
 */
#ifndef QUANTITY_INSIDE_H
#define QUANTITY_INSIDE_H

#include "quantity/numeral.h"
#include "quantity/quantity.h"

struct finder {
    struct arena *arena;
    const struct quantity_tables *tables;
    struct rule_set *shapes; /* NULL: none */
    struct numeral_lexer lexer;
    struct str text;
    struct quantities *out;
    size_t first;    /* of OUT: what this call found */
    size_t from, to; /* of the text */
    size_t done;     /* behind the last quantity's own words */
    size_t each;     /* behind the last 每 of the clause; 0: none */
    /* 至少 of the clause, or a bound before 每, away from its number. */
    struct span loose;
    const struct number_word *loose_word; /* NULL: none */
    enum period per; /* of the last 每, once a number asked for it */
    struct str per_text;
    size_t per_of; /* the `each` that PER is for */
};

/* What is known of the numeral in hand besides its quantity. */
struct candidate {
    struct numeral numeral;
    size_t start;                     /* with the sign */
    const struct number_word *before; /* 第, 附件, 周 …; NULL */
    size_t before_at;                 /* where it begins */
    const struct number_word *behind; /* 号楼, 期工程 …; NULL */
    size_t behind_to;
};

/* bind_unit.c: measure word, halves, parts of money, tenths. */
void bind_unit(struct finder *f, const struct candidate *c, struct quantity *q);
/* bind_guess.c: a measure word that no table knows, where the clause ends behind it. */
void bind_guess(struct finder *f, const struct candidate *c, struct quantity *q);
/* bind_rate.c: what stands behind a slash. */
void bind_rate(struct finder *f, struct quantity *q);
/* bind_range.c: 5—8, 10%—15%, 5至8万. */
void bind_range(struct finder *f, struct candidate *c, struct quantity *q);
/* bind_words.c: bounds on both sides, 每. */
void bind_bounds(struct finder *f, const struct candidate *c, struct quantity *q);
void bind_per(struct finder *f, struct quantity *q);
/* Reads 余, 多, 几 at AT; their end, or AT. */
size_t bind_inside(const struct finder *f, size_t at, bool scaled);
/* classify.c */
void classify(struct finder *f, const struct candidate *c, struct quantity *q);
/* shape.c: M101, 10:30, 〔2024〕1号: true when a shape rule took the candidate. */
bool shape_at(struct finder *f, const struct candidate *c, struct quantity *q);
/* idiom.c: the longest idiom around the numeral character at AT. */
const struct idiom *idiom_at(const struct finder *f, size_t at);

/* The word of SIDE at (or, for before, ending at) AT; NULL. *other is its far end. */
const struct number_word *word_beside(const struct finder *f, enum side side, size_t at,
                                      size_t *other);
/* Behind one blank (space, full-width space) at AT; AT when there is none. */
size_t skip_blank(const struct finder *f, size_t at);
bool finder_has(const struct finder *f, size_t at, struct str word);

#endif
