/*
 * quantity_words: what a number says, in words for people.
 */
#ifndef OUTPUT_QUANTITY_WORDS_H
#define OUTPUT_QUANTITY_WORDS_H

#include "output/message.h"
#include "quantity/quantity.h"

/* A value with its bound and unit; MAX is NULL when it is no range. */
struct value_said {
    enum comparator comparator;
    struct decimal value;
    const struct decimal *max;
    struct str unit; /* empty: none */
};

/* "≥ 95%", "= 5–8 条", "≈ 12000 户". */
struct str value_words(struct arena *arena, const struct value_said *said);
/* "每月", "每千人"; empty for PERIOD_NONE. */
struct str per_words(struct arena *arena, enum language language, enum period per,
                     struct str printed);
/* What the class is called. */
enum message quantity_class_message(enum quantity_class class);

#endif
