/*
 * page: a notice as a page of HTML, for people to look at.
 *
 *     legend  | classes of numbers, fields, findings: counts, and switches to fade them
 *     text    | line by line; each numeral in a <mark class="its class" tabindex="0">
 *             | with its explanation, seen on hover and on focus; fields coloured;
 *             | findings beside their lines
 *     outline | items with leaders, units, deadline and targets, as a table
 *
 * Everything is inside: no script, no link to anywhere else, and the policy in the head
 * forbids both. In print the explanations stand behind their numbers in small type, as
 * 夹注 do. Several notices follow each other as articles, each with its own legend; ids
 * begin with the article's number. Whatever comes from the document is made visible and
 * escaped (output/markup.h). It goes out line by line; memory is linear in the notice.
 *
 * The parts, one file each; internal to notice_page*.c.
 */
#ifndef OUTPUT_PAGE_H
#define OUTPUT_PAGE_H

#include "output/notices.h"

/* What a stretch of text is. Marks of one layer do not overlap; layers may. */
enum page_layer { LAYER_TITLE, LAYER_FIELD, LAYER_FINDING, LAYER_NUMBER };

#define PAGE_LAYERS 4

/* Colours of titles and fields, in the order of the messages of their names. */
enum page_field {
    PAGE_DOC_NUMBER,
    PAGE_TITLE,
    PAGE_LABEL,
    PAGE_LEADERS,
    PAGE_UNITS,
    PAGE_CO_UNITS,
    PAGE_DEADLINE,
    PAGE_OTHER,
};

#define PAGE_FIELDS  (PAGE_OTHER + 1)
#define PAGE_CLASSES (NUMBER_UNEXPLAINED + 1)

struct page_mark {
    struct span span;
    const char *class;           /* of HTML */
    const struct number *number; /* of LAYER_NUMBER */
    size_t item;                 /* that the number belongs to */
};

ARRAY_TYPE(page_marks, struct page_mark);

struct page {
    struct buf buf; /* what is not yet printed */
    struct notices *notices;
    const struct run *run;
    size_t article; /* from 1 */
    struct page_marks layers[PAGE_LAYERS];
    size_t numbers[PAGE_CLASSES], fields[PAGE_FIELDS], findings[3];
};

/* Fills the layers and counts. */
void page_collect(struct page *page);
void page_legend(struct page *page);
void page_lines(struct page *page);
void page_outline(struct page *page);

/* The head of any such page, MORE behind the common style, as far as <body>. */
void page_begin(struct page *page, struct str title, const char *more);
/* Prints what is in the buffer and empties it. */
void page_flush(struct page *page);
void page_add(struct page *page, const char *markup);
void page_text(struct page *page, struct str text);
void page_say(struct page *page, enum message message);
const char *page_field_class(enum page_field field);

#endif
