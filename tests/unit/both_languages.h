/* What is said in both languages: neither is empty, and both fill in the same words. */
#ifndef TESTS_UNIT_BOTH_LANGUAGES_H
#define TESTS_UNIT_BOTH_LANGUAGES_H

#include "lint/check.h"

#include <string.h>

/* Bit N for each {N} of SENTENCE. */
static inline unsigned
places_of(const char *sentence)
{
    unsigned places = 0;
    for (const char *at = sentence; (at = strchr(at, '{')); at++)
        if (at[1] >= '1' && at[1] <= '9' && at[2] == '}')
            places |= 1u << (at[1] - '0');
    return places;
}

static inline bool
is_said(struct bilingual words)
{
    return words.zh && *words.zh && words.en && *words.en &&
           places_of(words.zh) == places_of(words.en);
}

#endif
