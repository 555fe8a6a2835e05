/*
 * objects: tasks exported as JSON. Private to notice/.
 *
 * A list of objects becomes a head and rows of TABs; an object that holds such a list is a
 * heading over it; what stands beside lists in the outermost object becomes lines, a key and
 * its value each. Lists of words are joined by 、, objects within a task give their members
 * to it. Objects one a line (NDJSON) are one list.
 */
#ifndef NOTICE_OBJECTS_H
#define NOTICE_OBJECTS_H

#include "notice/raw.h"

struct json_value;
ARRAY_TYPE(json_values, struct json_value *);

struct objects {
    struct reader *reader;
    struct raw_lines *raw;
    struct json_values waiting; /* objects of a line each */
    size_t line;
    ARRAY(struct str) keys; /* of the columns */
    size_t broken;          /* bytes read of values that broke off */
};

/* When line INDEX of the text, at SPAN, begins an object or a list of them, it becomes raw
 * lines, at once or with those that follow; the offset behind it is returned, else 0. */
size_t objects_read(struct objects *objects, size_t index, struct span span);
/* The whole text as one object, ROOT. False: it holds no list of tasks. */
bool objects_tree(struct objects *objects, const struct json_value *root);
/* Nothing follows. */
void objects_end(struct objects *objects);

#endif
