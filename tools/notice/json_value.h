/*
 * json_value: a JSON text (RFC 8259) as a tree whose leaves know their places. Private to
 * notice/.
 */
#ifndef NOTICE_JSON_VALUE_H
#define NOTICE_JSON_VALUE_H

#include "notice/flow.h"

enum json_kind { JSON_WORDS, JSON_LITERAL, JSON_LIST, JSON_MEMBERS };

struct json_value {
    enum json_kind kind;
    struct flow key, words; /* words of a leaf; empty for null */
    struct json_value *first, *next;
    size_t at; /* in the text */
};

/* The list or object at *at of TEXT, which moves behind it; NULL when it breaks off, and
 * *at is then where. */
struct json_value *json_value_read(struct arena *arena, struct str text, size_t *at);

#endif
