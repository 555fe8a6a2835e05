/*
 * quantity: text -> numerals -> quantities, for any Chinese text.
 *
 * A quantity is a number with what binds to it: sign, bound before or behind, scale,
 * measure word, range partner, `per`. Every numeral of the text belongs to exactly one
 * quantity, whatever it is (a year, a telephone number, the 一 of 统一): what a quantity
 * is not, its class says, and `why` names the row or rule that decided. Nothing here
 * knows obligation, scope or coordination: that is the notice's part.
 *
 * Precedence, most specific first: too long, numbering -> shape rules (rules/quantity/)
 * -> ordinal -> date -> what stands behind (号楼, 热线) -> quotes -> phone -> idiom ->
 * amount. An idiom that begins before its numeral (统一, 进一步) wins over all.
 *
 * Spans are bytes of TEXT, valid UTF-8. Words: rules/tables/. Linear time: no look
 * goes further than QUANTITY_REACH bytes from the numeral in hand.
 */
#ifndef QUANTITY_QUANTITY_H
#define QUANTITY_QUANTITY_H

#include "base/array.h"
#include "base/decimal.h"
#include "quantity/tables.h"
#include "rule/rule.h"

#define QUANTITY_REACH 60

enum quantity_class {
    QUANTITY_AMOUNT,   /* with a measure word: 10个, 4万平方米, 200元 */
    QUANTITY_NUMBER,   /* without one: 5万燃气用户, 一千 */
    QUANTITY_PERCENT,  /* 95%, 千分之三, 八成, 一半 */
    QUANTITY_FRACTION, /* 三分之二, 3/16 */
    QUANTITY_DURATION, /* 24小时, 三年, 一刻钟, 3个月 */
    QUANTITY_DATE, /* 2024年, 12月, 22日, 一季度, 周三, 10:30; one for each numeral */
    QUANTITY_ORDINAL,    /* 第七批, 一期工程, 二区 */
    QUANTITY_IDENTIFIER, /* M101, 1102街区, 12345热线, “七类重点人群” */
    QUANTITY_REFERENCE,  /* 〔2024〕1号, 第5条, 附件2, 1.5.2 */
    QUANTITY_PHONE,
    QUANTITY_IDIOM, /* 一体化, 千方百计, 半 of 半导体; no value as a rule */
    QUANTITY_UNEXPLAINED, /* too long; `why` says it */
};

enum comparator {
    COMPARATOR_EQ,
    COMPARATOR_GE,
    COMPARATOR_GT,
    COMPARATOR_LE,
    COMPARATOR_LT,
    COMPARATOR_APPROX,
};

struct quantity {
    enum quantity_class class;
    enum comparator comparator;
    bool approximate; /* 余, 多, 左右, 约 were there, even if a bound won */
    bool has_value;   /* false for 数万, an idiom, 1.5.2, what is too long */
    bool has_max;     /* 5—8个, 两三个 */
    bool continues;   /* a date that goes on the one before it: 12月 of 2024年12月 */
    bool is_per; /* stands behind 每 and is itself the base: 每千人, 每3个月 */
    bool han;    /* begins with a Chinese numeral */
    size_t numerals; /* how many the lexer read for it: 50元6角三分 has 3 */
    struct decimal value, value_max; /* scale, sign and parts folded in; percent: 95 */
    struct str unit; /* as printed, without scale; "%" for 百分之; empty: none */
    const struct measure *measure; /* of the unit; NULL: none, or not in the table */
    enum period per;
    struct str per_text;     /* as printed behind 每 or "/": 月, 条, 千人; empty */
    struct str why;          /* id or word of what decided the class */
    struct span numeral;     /* sign, digits, scale, percent, both ends of a range */
    struct span numeral_max; /* of a range: its upper end; else empty */
    struct span unit_span;   /* empty when none is printed */
    struct span bound;       /* comparator word before; empty */
    struct span bound_after; /* comparator word behind; empty */
    struct span span;        /* numeral with unit: the words that say the value */
    struct span extent;      /* with 第, bounds and date tails: all that was bound */
};

ARRAY_TYPE(quantities, struct quantity);

/* The kind of rules of rules/quantity/ ("number-shape"); ends with NULL. */
extern const struct rule_kind *const quantity_rule_kinds[];

/* Appends the quantities of WITHIN (part of TEXT; clauses do not reach over its ends)
 * in order of print; returns how many. They live in ARENA and point into TEXT and
 * TABLES. RULES may be NULL: then shapes (M101, 10:30) are not told. */
size_t quantities_find(struct arena *arena, const struct quantity_tables *tables,
                       struct rules *rules, struct str text, struct span within,
                       struct quantities *out);

/* "amount", "eq", "month": the words of the JSON forms; PERIOD_OTHER and PERIOD_NONE
 * have none (NULL). */
const char *quantity_class_name(enum quantity_class class);
const char *comparator_name(enum comparator comparator);
const char *period_name(enum period period);

#endif
