/*
 * clean: a line of print as the rules want to read it. Private to notice/.
 *
 * Full-width digits, letters and ％．－＋ become ASCII; wide and no-break blanks become
 * blanks, invisible characters go; Kangxi radicals become the characters they look
 * like; rests of HTML and Markdown go. Everything keeps its place (layouts.md §5).
 */
#ifndef NOTICE_CLEAN_H
#define NOTICE_CLEAN_H

#include "notice/flow.h"
#include "text/text.h"

struct clean_line {
    struct flow flow;
    size_t indent; /* cells of blanks cut off in front; not of a row with TABs */
    size_t cells;  /* width with the indent */
    bool marked;   /* had # in front */
    bool markup;   /* rests of HTML or Markdown were taken out */
};

struct clean_line clean_line(struct arena *arena, const struct text *text,
                             struct span span);
/* How wide S is in print: 1 for ASCII, 2 for all else. */
size_t clean_cells(struct str s);

#endif
