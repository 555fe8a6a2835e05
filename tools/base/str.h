/*
 * str: a view of bytes somebody else owns, and a span of a text.
 *
 * A view is not NUL-ended and never freed; { 0 } is the empty view. Unless a
 * function says otherwise the bytes are UTF-8 and offsets count bytes from 0.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *ptr;
    size_t len;
};

/* [from, to), bytes. */
struct span {
    size_t from, to;
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })
/* The same where C wants a constant initializer. */
#define STR_INIT(literal)               \
    {                                   \
        "" literal, sizeof(literal) - 1 \
    }
/* For printf("%.*s"). Only for text whose length is known to fit an int. */
#define STR_ARG(s) (int)(s).len, (s).ptr

/* View of a NUL-ended string; NULL gives the empty view. */
static inline struct str
str_of(const char *cstring)
{
    return cstring ? (struct str){ cstring, strlen(cstring) } : (struct str){ 0 };
}

static inline bool
str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Byte order, as memcmp; a prefix sorts first. For qsort-like use. */
int str_compare(struct str a, struct str b);
static inline bool
str_starts(struct str s, struct str prefix)
{
    return s.len >= prefix.len && str_eq((struct str){ s.ptr, prefix.len }, prefix);
}

static inline bool
str_ends(struct str s, struct str suffix)
{
    return s.len >= suffix.len &&
           str_eq((struct str){ s.ptr + (s.len - suffix.len), suffix.len }, suffix);
}

/* Offset of the first NEEDLE at or after FROM; s.len when there is none. */
size_t str_find(struct str s, struct str needle, size_t from);
bool str_has(struct str s, struct str needle);
/* 0 to 9. */
bool str_has_digit(struct str s);
/* The part [from, to) of s; bounds beyond the end are cut to it. */
static inline struct str
str_sub(struct str s, size_t from, size_t to)
{
    if (to > s.len)
        to = s.len;
    if (from >= to)
        return (struct str){ s.ptr ? s.ptr + to : NULL, 0 };
    return (struct str){ s.ptr + from, to - from };
}

/* A hash of its bytes, well mixed in all its bits; for tables in memory, not for keeping. */
uint64_t str_hash(struct str s);

/* Without ASCII blanks (space, TAB, CR, LF) at both ends. */
struct str str_trim(struct str s);
/* Cuts the next line or field off REST at SEPARATOR; false when REST is used up.
 * "a,b," gives "a", "b" and "". */
bool str_cut(struct str *rest, char separator, struct str *field);

#endif
