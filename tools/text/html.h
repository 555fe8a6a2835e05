/*
 * html: tags and entities (标签、字符实体) of web pages, of tables pasted from them and of XML,
 * read where they stand (HTML Living Standard, 13.1.2 tags, 13.5 named references). Pages are
 * hostile and often broken: nothing is taken for granted but that the text is valid UTF-8.
 */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include "base/str.h"

#include <stdint.h>

struct tag {
    struct str name; /* as written; empty: no tag begins here */
    bool closing;    /* </td> */
};

/* The tag whose "<" stands at AT: its name is an ASCII letter, then letters and digits.
 * 〈2025年〉 written as <2025年> is none. */
struct tag tag_at(struct str text, size_t at);
/* Whether the tag is one of NAME (lower case), in any case. */
bool tag_is(struct tag tag, const char *name);
/* Offset behind the tag or comment at AT; text.len when it never ends. */
size_t tag_end(struct str text, size_t at);
/* The whole number that ATTRIBUTE has in WORDS, the inside of a tag: 1..most; 1 without it. */
size_t tag_number(struct str words, struct str attribute, size_t most);

/* The character of the entity at *at (&nbsp; &#65306; &#xFF1A;), *at then behind its ";".
 * 0: none stands there, *at stays; no control character but TAB and line ends is told. */
uint32_t entity_next(struct str text, size_t *at);

#endif
