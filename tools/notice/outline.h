/*
 * outline: numbered lines become headings, items and sub-items (layouts.md §2).
 * Private to notice/.
 *
 * Numbers of one style stand on one level. The level of the items is the one whose
 * entries own fields; when only the last child of each group owns fields, and groups
 * restart, they belong to the parent. Where nothing owns fields it is the deepest
 * level that is no sub-item.
 */
#ifndef NOTICE_OUTLINE_H
#define NOTICE_OUTLINE_H

#include "notice/reader.h"

#define NO_NODE ((size_t)-1)

enum node_role { NODE_NONE, NODE_SECTION, NODE_ITEM, NODE_SUB };

struct node {
    size_t line;             /* index into the reader's lines */
    const struct rule *rule; /* of the number; NULL: a heading or item without one */
    struct str style;
    int number;      /* 0: none */
    size_t label_to; /* where the wording begins in the line */
    size_t parent;   /* index; NO_NODE */
    size_t depth;
    unsigned own; /* fields before the next node, bits of label_field */
    size_t kids;
    bool last_only; /* of its children only the last owns fields */
    enum node_role role;
    size_t section; /* made of it, when its role is NODE_SECTION */
};

struct outline {
    ARRAY(struct node) nodes; /* in order of lines */
    size_t *of_line;          /* for each line: its node or NO_NODE */
    bool fields;              /* some item owns fields */
    bool tables;              /* some lines are those of a table */
};

struct outline outline_read(struct reader *reader);
/* Behind LINE, lines of fields aside, a table begins. */
bool outline_heads_table(struct reader *reader, size_t line);

#endif
