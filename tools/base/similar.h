/*
 * similar: how alike two texts are (相似度).
 *
 * 2·LCS / (a + b), in thousandths, on Han characters, letters and digits alone: blanks and
 * punctuation count for nothing, full-width forms as their ASCII twins (filings.md §6; the
 * calibration is in filings-seen.md §8: from 950 on the same text, from 900 on a copy).
 * Only the first SIMILAR_MOST characters of each are looked at. O(a·b/64), no memory.
 */
#ifndef BASE_SIMILAR_H
#define BASE_SIMILAR_H

#include "base/str.h"

#define SIMILAR_MOST 2048

/* 0..1000; 0 when either has no character that counts. MASKED: every run of digits is
 * one sign, so that a template with new figures is the same (模板复用). */
int similar(struct str a, struct str b, bool masked);

#endif
