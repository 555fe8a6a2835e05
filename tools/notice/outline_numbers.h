/*
 * outline_numbers: numbered lines become nodes on levels. Private to outline.
 */
#ifndef NOTICE_OUTLINE_NUMBERS_H
#define NOTICE_OUTLINE_NUMBERS_H

#include "notice/outline.h"

#define STYLES_MAX 16

/* All nodes of one style. */
struct level {
    struct str style;
    size_t count, own, depth_sum, text_bytes;
    size_t groups, last_only;
    bool sub;
};

struct reading {
    struct reader *reader;
    struct outline *outline;
    size_t stack[STYLES_MAX];
    size_t stack_len;
    struct level levels[STYLES_MAX];
    size_t level_count;
};

struct node *outline_node(struct reading *r, size_t index);
/* Every numbered line and heading of the body, with its parent and its fields. */
void outline_numbers(struct reading *r);

#endif
