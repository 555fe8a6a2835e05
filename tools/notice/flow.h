/*
 * flow: a string put together from pieces of a text, each knowing its place.
 *
 * A line whose full-width digits were read as ASCII, a value that wraps over three
 * lines, a cell drawn with box characters: all are flows, so that whatever is found
 * in one leads back to the bytes it was printed with. A plain line is a view, without
 * a copy. Offsets are bytes; flows live in the arena of the document.
 */
#ifndef NOTICE_FLOW_H
#define NOTICE_FLOW_H

#include "base/array.h"
#include "base/str.h"

/* Bytes from AT on (to the next piece) come from the text at TEXT: one to one, or,
 * when REPLACED, all together from TEXT_LEN bytes. */
struct piece {
    size_t at, text, text_len;
    bool replaced;
};

struct flow {
    struct str s;
    ARRAY(struct piece) pieces;
};

/* A flow that is the view S, which stands at offset TEXT of the text. */
struct flow flow_view(struct arena *arena, struct str s, size_t text);
/* The part [from, to). */
struct flow flow_sub(struct arena *arena, const struct flow *flow, size_t from,
                     size_t to);
/* A new flow that begins empty and grows by flow_add. */
struct flow_writer {
    struct arena *arena;
    struct flow flow;
    size_t cap;
};
void flow_add(struct flow_writer *writer, const struct flow *flow, size_t from,
              size_t to);
/* Adds S in place of SPAN of the text. */
void flow_put(struct flow_writer *writer, struct str s, struct span span);
/* Where [from, to) of the flow was printed: from the first of its bytes to the last of them,
 * also where it was put together in another order. An empty part gives an empty span. */
struct span flow_span(const struct flow *flow, size_t from, size_t to);
/* All of [from, to) stands in one stretch of the text. */
bool flow_is_contiguous(const struct flow *flow, size_t from, size_t to);

#endif
