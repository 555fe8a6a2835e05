/*
 * walk: the way through the lines of the body, and what lines without a number are on it.
 * Private to notice/.
 */
#ifndef NOTICE_WALK_H
#define NOTICE_WALK_H

#include "notice/annex.h"
#include "notice/build.h"
#include "notice/outline.h"

struct walk {
    struct reader *reader;
    struct builder builder;
    struct outline outline;
    struct annex_bodies annexes;
    bool plain_heads; /* words alone between blank lines head numbered items */
    bool numberless;  /* items are known by their label lines only */
    bool lead_ins;    /* lines of fields stand above the items they hold for */
    bool titled;      /* and each begins with the label of its title */
    bool named;       /* or with a line that names it, and its labels are yet to come */
    bool
        paragraphs; /* each paragraph with fields at its end is an item, numbers head them */
};

/* Index of the next line of the body behind INDEX; the number of lines: none. */
size_t walk_next(const struct walk *w, size_t index);
/* The line has the number of an item. */
bool walk_opens_item(const struct walk *w, size_t index);
/* A label stands at its start. */
bool walk_is_label(const struct walk *w, size_t index);
/* A heading that lost its numeral. */
bool walk_is_heading(const struct walk *w, size_t index);
/* One of a few words under a blank line, where the document has two of them at least. */
bool walk_is_plain_heading(const struct walk *w, size_t index);
/* The name of a task over the sentences before its labels. */
bool walk_names_task(const struct walk *w, size_t index);
/* An item begins, where none has a number. */
bool walk_starts_task(struct walk *w, size_t index);
/* A line of fields right above a numbered item. */
bool walk_is_lead_in(struct walk *w, size_t index);

/* They look through the body once and set what `struct walk` says of it. */
void walk_find_lead_ins(struct walk *w);
void walk_find_numberless(struct walk *w);
void walk_find_plain_heads(struct walk *w);
void walk_find_paragraphs(struct walk *w);
/* The line INDEX where paragraphs are the items. False: it is no matter of theirs. */
bool walk_paragraph(struct walk *w, size_t index);

#endif
