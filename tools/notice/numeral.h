/*
 * numeral: the small whole numbers of a notice's own numbering.
 *
 * Quantities of the prose are the matter of quantity/; here 十二, （四十一）, ⑫ and 05
 * become 12, 41, 12 and 5, also 壹拾贰 and Ⅻ. filing/ reads item numbers and quarters by it,
 * too.
 */
#ifndef NOTICE_NUMERAL_H
#define NOTICE_NUMERAL_H

#include "base/str.h"

/* 0..9999; -1 when S is no such number. Arabic digits, Chinese numerals up to 千 (一 and
 * 壹), one enclosed or Roman character (① ⑴ ⒈ ㈠ Ⅳ). */
int numeral_value(struct str s);
/* ASCII capitals as a number: LATIN: one letter, by its place in the alphabet (C is 3); else
 * Roman (XIV is 14; no more is asked than that each letter is one). -1: they are none. */
int numeral_letters(struct str s, bool latin);
/* A year of four digits, Arabic or Chinese read one by one (二〇二五, with ○, 零, O);
 * 0 when S is none. */
int numeral_year(struct str s);

#endif
