/* The reader of delimited text. */
#include "filing/csv.h"

#include "base/block.h"

#include <string.h>

/* What a byte is, and whether a blank (record.h) may begin or end with it. */
enum {
    BYTE_PLAIN,
    BYTE_END,
    BYTE_DELIMITER,
    BYTE_QUOTE,
    BYTE_KIND = 3,
    BYTE_BEGINS_BLANK = 4,
    BYTE_ENDS_BLANK = 8,
};

/* Of the blanks that are no ASCII. */
static const struct {
    unsigned char byte, what;
} blanks[] = {
    { 0xC2, BYTE_BEGINS_BLANK }, { 0xE2, BYTE_BEGINS_BLANK },
    { 0xE3, BYTE_BEGINS_BLANK }, { 0xEF, BYTE_BEGINS_BLANK },
    { 0xA0, BYTE_ENDS_BLANK },   { 0x80, BYTE_ENDS_BLANK },
    { 0x8B, BYTE_ENDS_BLANK },   { 0xBF, BYTE_ENDS_BLANK },
};

struct csv
csv_open(struct str text, struct str delimiter, bool last)
{
    struct csv csv = { .text = text, .delimiter = delimiter, .last = last };
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        csv.what[blanks[i].byte] = blanks[i].what;
    for (unsigned char c = 0; c <= ' '; c++)
        csv.what[c] = BYTE_BEGINS_BLANK | BYTE_ENDS_BLANK;
    csv.what['\n'] |= BYTE_END;
    csv.what['\r'] |= BYTE_END;
    csv.what['"'] |= BYTE_QUOTE;
    csv.what[(unsigned char)delimiter.ptr[0]] |= BYTE_DELIMITER;
    return csv;
}

static inline unsigned
kind_at(const struct csv *csv, size_t at)
{
    return csv->what[(unsigned char)csv->text.ptr[at]] & BYTE_KIND;
}

static inline struct span
span_of(const struct csv *csv, size_t from, size_t to)
{
    return (struct span){ csv->base + from, csv->base + to };
}

static bool
is_delimiter(const struct csv *csv, size_t at)
{
    return csv->delimiter.len == 1 ||
           (csv->text.len - at >= csv->delimiter.len &&
            !memcmp(csv->text.ptr + at, csv->delimiter.ptr, csv->delimiter.len));
}

/* Whether a cell may end at AT. */
static bool
ends_cell(const struct csv *csv, size_t at)
{
    if (at >= csv->text.len)
        return true;
    unsigned what = kind_at(csv, at);
    return what == BYTE_END || (what == BYTE_DELIMITER && is_delimiter(csv, at));
}

/* End of a cell without quotes that begins at AT, or of what stands behind a closing
 * quote. */
static size_t
plain_end(const struct csv *csv, size_t at, struct record_cell *cell)
{
    for (; at < csv->text.len; at++) {
        unsigned what = kind_at(csv, at);
        if (!what)
            continue;
        if (what == BYTE_END || (what == BYTE_DELIMITER && is_delimiter(csv, at)))
            break;
        if (what == BYTE_QUOTE &&
            !(cell->marks & (MARK_STRAY_QUOTE | MARK_AFTER_QUOTE)) &&
            csv->delimiter.ptr[0] != '\t') {
            cell->marks |= MARK_STRAY_QUOTE;
            cell->fault_at = csv->base + at;
        }
    }
    return at;
}

static size_t
line_end(struct str text, size_t at)
{
    while (at < text.len && text.ptr[at] != '\n' && text.ptr[at] != '\r')
        at++;
    return at;
}

static bool
has_line_end(struct str s)
{
    return s.len && (memchr(s.ptr, '\n', s.len) || memchr(s.ptr, '\r', s.len));
}

/* "" becomes " in the text; the span stays. */
static struct str
undouble(struct arena *arena, struct str s)
{
    char *out = arena_alloc(arena, s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        out[len++] = s.ptr[i];
        if (s.ptr[i] == '"' && i + 1 < s.len && s.ptr[i + 1] == '"')
            i++;
    }
    return (struct str){ out, len };
}

enum quoted { QUOTED_CLOSED, QUOTED_OPEN, QUOTED_MORE };

/* Looks for the quote that closes the cell whose content begins at AT. */
static enum quoted
closing_quote(const struct csv *csv, size_t at, size_t *close, bool *doubled)
{
    size_t limit =
        csv->text.len - at > CSV_MAX_QUOTED ? at + CSV_MAX_QUOTED : csv->text.len;
    for (;;) {
        const char *quote =
            at < limit ? memchr(csv->text.ptr + at, '"', limit - at) : NULL;
        if (!quote)
            return limit == csv->text.len && !csv->last ? QUOTED_MORE : QUOTED_OPEN;
        at = (size_t)(quote - csv->text.ptr) + 1;
        if (at == csv->text.len && !csv->last)
            return QUOTED_MORE;
        if (at >= csv->text.len || csv->text.ptr[at] != '"') {
            *close = at - 1;
            return QUOTED_CLOSED;
        }
        *doubled = true;
        at++;
    }
}

/* The cell is cut off at the end of its first line. */
static size_t
unclosed_end(const struct csv *csv, size_t quote, struct record_cell *cell)
{
    size_t end = line_end(csv->text, quote);
    cell->marks |= MARK_QUOTED | MARK_UNCLOSED;
    cell->fault_at = csv->base + quote;
    cell->span = span_of(csv, quote + 1, end);
    cell->text = str_sub(csv->text, quote + 1, end);
    return end;
}

/* A quoted cell at QUOTE; false: more text is needed. */
static bool
quoted_cell(const struct csv *csv, size_t quote, struct arena *arena,
            struct record_cell *cell, size_t *end)
{
    bool doubled = false, tabs = csv->delimiter.ptr[0] == '\t';
    size_t close = 0;
    enum quoted outcome = closing_quote(csv, quote + 1, &close, &doubled);
    if (outcome == QUOTED_MORE)
        return false;
    struct str inner = str_sub(csv->text, quote + 1, close);
    bool open = outcome == QUOTED_OPEN;
    bool followed = !open && !ends_cell(csv, close + 1);
    if (tabs && (open || followed)) {
        *end = plain_end(csv, quote, cell);
        cell->text = str_sub(csv->text, quote, *end);
        cell->span = span_of(csv, quote, *end);
        return true;
    }
    if (open || (followed && has_line_end(inner))) {
        *end = unclosed_end(csv, quote, cell);
        return true;
    }
    cell->marks |= MARK_QUOTED;
    *end = close + 1;
    if (followed) {
        cell->marks |= MARK_AFTER_QUOTE | MARK_ESCAPED;
        cell->fault_at = csv->base + close + 1;
        *end = plain_end(csv, close + 1, cell);
        inner = str_sub(csv->text, quote + 1, *end);
    }
    if (has_line_end(inner))
        cell->marks |= MARK_LINE_BREAK;
    cell->span = span_of(csv, quote + 1, quote + 1 + inner.len);
    cell->text = inner;
    if (doubled) {
        cell->marks |= MARK_ESCAPED;
        cell->text = undouble(arena, inner);
    }
    return true;
}

/* Lines that end in [from, to). */
static size_t
count_lines(struct str text, size_t from, size_t to)
{
    size_t lines = 0;
    for (size_t i = from; i < to; i++)
        if (text.ptr[i] == '\n' ||
            (text.ptr[i] == '\r' && !(i + 1 < text.len && text.ptr[i + 1] == '\n')))
            lines++;
    return lines;
}

/* Room for the next cell; NULL when the record has all it may have. */
static struct record_cell *
next_cell(struct arena *arena, struct record *record)
{
    if (record->cells.len == RECORD_MAX_CELLS)
        return NULL;
    struct record_cell *cell = array_push(arena, &record->cells);
    cell->marks = 0;
    return cell;
}

/* The bytes of the text from AT on, at most 64, that are not plain. */
static inline uint64_t
specials(const struct csv *csv, size_t at)
{
    const char four[4] = { csv->delimiter.ptr[0], '"', '\n', '\r' };
    const char *p = csv->text.ptr + at;
    size_t len = csv->text.len - at;
    struct block block = len < BLOCK_BYTES ? block_load_last(p, len) : block_load(p);
    uint64_t set = block_among(&block, four);
    return len < BLOCK_BYTES ? set & ((UINT64_C(1) << len) - 1) : set;
}

/* A cell without quotes, [from, to) of the text. */
static inline void
put_plain(const struct csv *csv, size_t from, size_t to, struct record_cell *cell)
{
    const unsigned char *p = (const unsigned char *)csv->text.ptr;
    cell->text = (struct str){ csv->text.ptr + from, to - from };
    cell->span = span_of(csv, from, to);
    cell->marks = 0;
    if (to > from && ((csv->what[p[from]] & BYTE_BEGINS_BLANK) |
                      (csv->what[p[to - 1]] & BYTE_ENDS_BLANK)))
        record_trim(cell);
}

/* The cells from AT on, up to the first with a quote, the end of the record or that of the
 * room there is. Returns where it stopped: at a cell, or (*ended) behind the last. */
static size_t
plain_cells(const struct csv *csv, size_t at, struct record *record, bool *ended)
{
    size_t base = at, len = csv->text.len, count = record->cells.len;
    size_t room =
        record->cells.cap < RECORD_MAX_CELLS ? record->cells.cap : RECORD_MAX_CELLS;
    bool simple = csv->delimiter.len == 1;
    uint64_t found = simple && at < len && count < room ? specials(csv, at) : 0;
    unsigned marks = 0;
    *ended = false;
    while (simple && !*ended && count < room) {
        while (!found && len - base > BLOCK_BYTES)
            found = specials(csv, base += BLOCK_BYTES);
        if (!found)
            break;
        size_t end = base + block_first(found);
        unsigned what = kind_at(csv, end);
        found &= found - 1;
        if (what == BYTE_QUOTE)
            break;
        struct record_cell *cell = &record->cells.items[count++];
        put_plain(csv, at, end, cell);
        marks |= cell->marks;
        *ended = what == BYTE_END;
        at = *ended ? end : end + 1;
    }
    record->cells.len = count;
    record->marks |= marks;
    return at;
}

static size_t
behind_line_end(struct str text, size_t at)
{
    if (at < text.len && text.ptr[at] == '\r' && at + 1 < text.len &&
        text.ptr[at + 1] == '\n')
        return at + 2;
    return at < text.len ? at + 1 : at;
}

enum csv_outcome
csv_next(struct csv *csv, struct arena *cells_arena, struct arena *arena,
         struct record *record)
{
    size_t at = csv->at, lines = 0;
    struct str text = csv->text;
    if (at >= text.len)
        return csv->last ? CSV_END : CSV_MORE;
    record->cells.len = 0;
    record->marks = 0;
    for (;;) {
        size_t end;
        bool ended;
        at = plain_cells(csv, at, record, &ended);
        if (ended)
            break;
        struct record_cell beyond, *cell = next_cell(cells_arena, record);
        if (!cell) {
            record->marks |= MARK_CUT;
            beyond = (struct record_cell){ .marks = 0 };
            cell = &beyond;
        }
        if (at < text.len && text.ptr[at] == '"') {
            if (!quoted_cell(csv, at, arena, cell, &end))
                return CSV_MORE;
            if (cell->marks & MARK_LINE_BREAK)
                lines += count_lines(text, at, end);
        } else {
            end = plain_end(csv, at, cell);
            cell->text = (struct str){ text.ptr + at, end - at };
            cell->span = span_of(csv, at, end);
        }
        record_trim(cell);
        record->marks |= cell->marks;
        at = end;
        if (at >= text.len || kind_at(csv, at) == BYTE_END)
            break;
        at += csv->delimiter.len;
    }
    record->span = span_of(csv, csv->at, at);
    record->line = csv->line;
    csv->at = behind_line_end(text, at);
    csv->line += lines + 1;
    return CSV_RECORD;
}
