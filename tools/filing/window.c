/* What of a long text lies in memory while its records are read: some of it at a time, copied
 * from its file. */
#include "filing/reader.h"

#include <string.h>

#define WINDOW_BYTES ((size_t)128 << 10)
/* A record that is longer is read where the text lies. */
#define WINDOW_MOST ((size_t)4 << 20)

/* Under sanitizers a window holds one record and is freed with it, so that it is seen when
 * somebody keeps a text of the row before. */
enum { ALONE = ARENA_BLOCK_BYTES == 1, ALONE_BYTES = 64 };

void
window_open(struct filing_reader *r)
{
    const struct filing *f = r->filing;
    bool table = f->form == FORM_TABLE || f->form == FORM_NOTHING;
    if (!table || r->grid.len || !r->csv.last || !(f->text->file.start || ALONE))
        return;
    r->window.on = true;
    r->csv.text.len = 0;
    r->csv.last = false;
}

/* What is filled down must not go with the window. */
static void
keep_filled(struct filing_reader *r)
{
    for (int i = 0; i < FILING_COLUMNS; i++)
        r->filled[i].text = filing_kept(r->filing, r->filled[i].text);
}

void
window_begin(struct filing_reader *r)
{
    if (!ALONE || !r->window.on)
        return;
    keep_filled(r);
    r->csv.base += r->csv.at;
    r->csv.at = r->csv.text.len = r->window.size = 0;
    r->csv.last = false;
}

/* Bytes to look at next: more than before where not one record was found in them. */
static size_t
size_wanted(const struct filing_reader *r)
{
    size_t size = r->window.size;
    if (!size)
        return ALONE ? ALONE_BYTES : WINDOW_BYTES;
    return r->csv.text.len && !r->csv.at ? size * 2 : size;
}

static bool
copy(struct filing_reader *r, struct str bytes)
{
    const struct text *text = r->filing->text;
    struct window *window = &r->window;
    if (ALONE || bytes.len > window->size) {
        window->size = bytes.len;
        window->room = arena_alloc(ALONE ? &r->batch : r->arena, bytes.len);
    }
    if (text->file.start)
        return arena_file_copy(&text->file, bytes.ptr, bytes.len, window->room);
    memcpy(window->room, bytes.ptr, bytes.len);
    return true;
}

/* Bytes of S up to the last line end that is seen to be one. */
static size_t
whole_lines(struct str s)
{
    for (size_t i = s.len; i; i--)
        if (s.ptr[i - 1] == '\n' || (s.ptr[i - 1] == '\r' && i < s.len))
            return i;
    return 0;
}

bool
window_move(struct filing_reader *r)
{
    struct csv *csv = &r->csv;
    struct str rest =
        str_sub(r->filing->text->utf8, csv->base + csv->at, r->filing->text->utf8.len);
    if (!r->window.on)
        return false;
    keep_filled(r);
    size_t len = 0;
    for (size_t size = size_wanted(r); !len && size <= WINDOW_MOST; size *= 2) {
        csv->last = size >= rest.len;
        struct str bytes = str_sub(rest, 0, size);
        if (!copy(r, bytes))
            break;
        bytes.ptr = r->window.room;
        len = csv->last ? bytes.len : whole_lines(bytes);
    }
    r->window.on = ALONE || (len && !csv->last);
    if (!len)
        csv->last = true;
    csv->base += csv->at;
    csv->at = 0;
    csv->text = len ? (struct str){ r->window.room, len } : rest;
    return true;
}

struct str
filing_kept(const struct filing *filing, struct str text)
{
    const struct filing_reader *r = filing->reader;
    const char *room = r->window.room;
    if (!room || text.ptr < room || text.ptr >= room + r->window.size)
        return text;
    size_t at = r->csv.base + (size_t)(text.ptr - room);
    return str_sub(filing->text->utf8, at, at + text.len);
}
