/*
 * build: sections and items are put together. Private to notice/.
 */
#ifndef NOTICE_BUILD_H
#define NOTICE_BUILD_H

#include "notice/fields.h"
#include "notice/reader.h"

struct builder {
    struct reader *reader;
    size_t section; /* current; NO_SECTION */
    size_t first;   /* index of the first item of the section or annex */
    size_t group;   /* index of the first item a group footer may reach */
    size_t footed;  /* the same for one at the end of all that says a deadline alone */
    bool last;      /* the line in hand is the last of the body */
    struct item said; /* 以下任务由X牵头, before all items: fields for each of them */
    struct flow lead_in; /* 责任单位：… above the items it holds for */
    struct raw_fields lead_in_fields;
    bool open; /* an item is being collected */
    struct item item;
    struct flow_writer words; /* its lines, parted by '\n' */
};

/* A heading: FLOW without its number from AT on. NUMBER 0: none printed. */
void build_section(struct builder *b, const struct flow *flow, size_t at, int number,
                   size_t line);
/* A line of fields right below a heading: FLOW says it of all its items; FOR_ALL: before
 * all headings it says it of all items. False: items stand before it, or no heading does. */
bool build_section_line(struct builder *b, const struct flow *flow, bool for_all);
/* Opens an item; lines follow by build_line. */
void build_item(struct builder *b, int number, struct datum label, struct str style,
                size_t line);
void build_line(struct builder *b, const struct flow *flow, size_t from);
/* A line of fields above items: theirs, until the next such line or heading. */
void build_lead_in(struct builder *b, const struct flow *flow);
/* Closes the open item: reads its fields, title and text. */
void build_close(struct builder *b);
/* The wording of ITEM is what WRITER holds. */
void item_words(struct reader *reader, const struct flow_writer *writer,
                struct item *item);
/* Adds an item that is complete (table rows). */
void build_add(struct builder *b, struct item item);
/* What SAID holds and ITEM lacks is given to it as shared. */
void build_give(struct reader *reader, struct item *item, const struct item *said);
/* 其中第3项由X负责: SAID holds for ITEM alone, before what it shares with others. */
void build_say(struct reader *reader, struct item *item, const struct item *said);
/* A group footer (上述项目由…负责): shares what it says among items built so far. */
bool build_footer(struct builder *b, const struct flow *flow);
/* 注：各项任务均于12月底前完成: of what a note says, that which holds for all items. */
void build_note(struct builder *b, const struct flow *flow);
/* What items lack and their section has is theirs. */
void build_inherit(struct builder *b);

#endif
