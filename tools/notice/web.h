/*
 * web: a notice that is the source of a web page (HTML). Private to notice/.
 *
 * Blocks (<p>, <div>, <li>, <h1>, <br> …) become lines, tables of data rows of TABs
 * (markup.h); a table that only lays out the page is blocks. What a reader does not see as
 * the document goes: head, scripts, styles, navigation, forms; lines of nothing but links
 * are parts of the site.
 */
#ifndef NOTICE_WEB_H
#define NOTICE_WEB_H

#include "notice/raw.h"

/* The text begins as a page, or as a piece of one, does. */
bool web_begins(const struct text *text);
/* Reads all of it. */
void web_read(struct reader *reader, struct raw_lines *raw);

#endif
