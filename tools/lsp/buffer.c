/* Documents of an editor. */
#include "lsp/buffer.h"

#include "base/buf.h"

static int
hex(char c)
{
    char low = (char)(c | 0x20);
    if (c >= '0' && c <= '9')
        return c - '0';
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* The byte of %XX at AT; -1. */
static int
escaped(struct str s, size_t at)
{
    if (s.ptr[at] != '%' || at + 2 >= s.len || hex(s.ptr[at + 1]) < 0 ||
        hex(s.ptr[at + 2]) < 0)
        return -1;
    return hex(s.ptr[at + 1]) * 16 + hex(s.ptr[at + 2]);
}

struct str
uri_path(struct arena *arena, struct str uri)
{
    struct buf path = { .arena = arena };
    if (!str_starts(uri, STR("file://")))
        return (struct str){ 0 };
    struct str rest = str_sub(uri, 7, uri.len);
    if (str_starts(rest, STR("localhost/")))
        rest = str_sub(rest, 9, rest.len);
    if (!str_starts(rest, STR("/")))
        return (struct str){ 0 };
    for (size_t i = 0; i < rest.len; i++) {
        int byte = escaped(rest, i);
        if (!byte || !rest.ptr[i])
            return (struct str){ 0 };
        buf_char(&path, byte > 0 ? (char)byte : rest.ptr[i]);
        i += byte > 0 ? 2 : 0;
    }
    return arena_str(arena, buf_str(&path));
}

struct position
position_read(const struct node *node, const char *path)
{
    const struct node *at = node_at(node, path);
    return (struct position){ (size_t)node_count(at, "line", 0),
                              (size_t)node_count(at, "character", 0) };
}

void
buffer_open(struct buffer *buffer, struct str uri, struct str text, long version)
{
    buffer->uri = arena_str(&buffer->names, uri);
    buffer->path = uri_path(&buffer->names, uri);
    buffer->text = arena_str(&buffer->arenas[0], text);
    buffer->version = version;
    buffer->changed = true;
}

/* The text with what stands between FROM and TO replaced. */
static void
replace(struct buffer *buffer, size_t from, size_t to, struct str text)
{
    buffer->turn = !buffer->turn;
    struct arena *arena = &buffer->arenas[buffer->turn];
    if (arena_bytes(arena))
        arena_reset(arena);
    struct str old = buffer->text;
    struct buf out = { .arena = arena };
    buf_add(&out, str_sub(old, 0, from));
    buf_add(&out, text);
    buf_add(&out, str_sub(old, to > from ? to : from, old.len));
    buffer->text = buf_str(&out);
}

void
buffer_change(struct buffer *buffer, const struct node *changes, long version,
              enum position_unit unit)
{
    if (changes && changes->kind == NODE_LIST)
        for (const struct node *change = changes->first; change;
             change = change->next) {
            const struct node *range = node_at(change, "range");
            size_t from = 0, to = buffer->text.len;
            if (range && range->kind == NODE_OBJECT) {
                from =
                    position_offset(buffer->text, position_read(range, "start"), unit);
                to = position_offset(buffer->text, position_read(range, "end"), unit);
            }
            replace(buffer, from, to, node_text(change, "text"));
        }
    buffer->version = version;
    buffer->changed = true;
}

void
buffer_close(struct buffer *buffer)
{
    arena_release(&buffer->arenas[0]);
    arena_release(&buffer->arenas[1]);
    arena_release(&buffer->names);
    *buffer = (struct buffer){ 0 };
}
