/*
 * annex: where one text holds several annexes with tasks, one without headings of its own
 * is a section titled by the annex (layouts.md §2). Private to notice/.
 */
#ifndef NOTICE_ANNEX_H
#define NOTICE_ANNEX_H

#include "notice/reader.h"

/* An annex as the walk came upon it. */
struct annex_body {
    struct datum title; /* empty: none printed */
    size_t first_item, first_section;
};

ARRAY_TYPE(annex_bodies, struct annex_body);

/* Inserts those sections and leads the items to them. */
void annex_sections(struct reader *reader, const struct annex_bodies *annexes);

#endif
