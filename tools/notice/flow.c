/* Strings that remember where each of their bytes was printed. */
#include "notice/flow.h"

#include <string.h>

struct flow
flow_view(struct arena *arena, struct str s, size_t text)
{
    struct flow flow = { .s = s };
    flow.pieces.items = arena_new(arena, struct piece);
    flow.pieces.items[0] = (struct piece){ .text = text, .text_len = s.len };
    flow.pieces.len = flow.pieces.cap = 1;
    return flow;
}

/* Index of the piece that holds byte AT; 0 in an empty flow. */
static size_t
piece_of(const struct flow *flow, size_t at)
{
    size_t low = 0, high = flow->pieces.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (flow->pieces.items[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static size_t
piece_end(const struct flow *flow, size_t index)
{
    return index + 1 < flow->pieces.len ? flow->pieces.items[index + 1].at
                                        : flow->s.len;
}

/* Where the part of [from, to) that PIECE has was printed. */
static struct span
piece_span(const struct flow *flow, size_t index, size_t from, size_t to)
{
    const struct piece *piece = &flow->pieces.items[index];
    size_t end = piece_end(flow, index);
    if (piece->replaced && (to > from || from < flow->s.len))
        return (struct span){ piece->text, piece->text + piece->text_len };
    from = from > piece->at ? from - piece->at : 0;
    to = (to < end ? to : end) - piece->at;
    return (struct span){ piece->text + from, piece->text + to };
}

struct span
flow_span(const struct flow *flow, size_t from, size_t to)
{
    if (!flow->pieces.len)
        return (struct span){ 0 };
    size_t index = piece_of(flow, from);
    struct span all = piece_span(flow, index, from, to);
    if (to <= from)
        return (struct span){ all.from, all.from };
    while (++index < flow->pieces.len && flow->pieces.items[index].at < to) {
        struct span next = piece_span(flow, index, from, to);
        all.from = next.from < all.from ? next.from : all.from;
        all.to = next.to > all.to ? next.to : all.to;
    }
    return all;
}

bool
flow_is_contiguous(const struct flow *flow, size_t from, size_t to)
{
    for (size_t i = piece_of(flow, from); i + 1 < flow->pieces.len; i++) {
        const struct piece *piece = &flow->pieces.items[i], *next = piece + 1;
        if (next->at >= to)
            break;
        size_t end = piece->replaced ? piece->text + piece->text_len
                                     : piece->text + (next->at - piece->at);
        if (end != next->text)
            return false;
    }
    return true;
}

static void
reserve(struct flow_writer *writer, size_t more)
{
    struct str *s = &writer->flow.s;
    if (writer->cap - s->len >= more)
        return;
    size_t cap = writer->cap ? writer->cap : 128;
    while (cap - s->len < more)
        cap *= 2;
    char *fresh = arena_alloc_array(writer->arena, cap, 1);
    if (s->len)
        memcpy(fresh, s->ptr, s->len);
    s->ptr = fresh;
    writer->cap = cap;
}

static void
append(struct flow_writer *writer, struct str s)
{
    if (!s.len)
        return;
    reserve(writer, s.len);
    union {
        const char *view;
        char *memory;
    } end = { .view = writer->flow.s.ptr };
    memcpy(end.memory + writer->flow.s.len, s.ptr, s.len);
    writer->flow.s.len += s.len;
}

/* Adds a piece, or lets the last one run on. */
static void
extend(struct flow_writer *writer, struct piece piece)
{
    struct flow *flow = &writer->flow;
    if (flow->pieces.len && !piece.replaced) {
        struct piece *last = &flow->pieces.items[flow->pieces.len - 1];
        if (!last->replaced && last->text + (flow->s.len - last->at) == piece.text) {
            last->text_len += piece.text_len;
            return;
        }
    }
    piece.at = flow->s.len;
    *array_push(writer->arena, &flow->pieces) = piece;
}

void
flow_add(struct flow_writer *writer, const struct flow *flow, size_t from, size_t to)
{
    if (to > flow->s.len)
        to = flow->s.len;
    while (from < to) {
        size_t index = piece_of(flow, from), end = piece_end(flow, index);
        const struct piece *piece = &flow->pieces.items[index];
        if (end > to)
            end = to;
        struct piece copy = *piece;
        if (!piece->replaced) {
            copy.text += from - piece->at;
            copy.text_len = end - from;
        }
        extend(writer, copy);
        append(writer, str_sub(flow->s, from, end));
        from = end;
    }
}

void
flow_put(struct flow_writer *writer, struct str s, struct span span)
{
    if (!s.len)
        return;
    extend(writer, (struct piece){ .text = span.from,
                                   .text_len = span.to - span.from,
                                   .replaced = true });
    append(writer, s);
}

struct flow
flow_sub(struct arena *arena, const struct flow *flow, size_t from, size_t to)
{
    if (to > flow->s.len)
        to = flow->s.len;
    if (from > to)
        from = to;
    if (flow->pieces.len == 1 && !flow->pieces.items[0].replaced)
        return flow_view(arena, str_sub(flow->s, from, to),
                         flow->pieces.items[0].text + from);
    struct flow_writer writer = { .arena = arena };
    flow_add(&writer, flow, from, to);
    if (!writer.flow.pieces.len)
        return flow_view(arena, (struct str){ 0 }, flow_span(flow, from, from).from);
    return writer.flow;
}
