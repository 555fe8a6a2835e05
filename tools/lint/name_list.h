/*
 * name_list: names joined by 、 in a sentence: 望湖里、青禾园、石桥口.
 *
 * The first and the last name carry the words around the list (建成望湖里, 石桥口3处驿站).
 */
#ifndef LINT_NAME_LIST_H
#define LINT_NAME_LIST_H

#include "base/str.h"

#define NAME_LIST_MOST 40

struct name_list {
    struct str names[NAME_LIST_MOST]; /* views of the text */
    size_t count;
    bool open; /* 等 stands behind it: the list is not complete */
};

/* The longest list of TEXT; none shorter than three names. */
struct name_list name_list_of(struct str text);
/* … than LEAST. */
struct name_list name_list_least(struct str text, size_t least);

#endif
