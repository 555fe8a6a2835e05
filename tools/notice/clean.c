/* Line accidents: full-width forms, exotic blanks, markup. */
#include "notice/clean.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "text/html.h"

#include <string.h>
#include <uninorm.h>

/* What a character becomes: DROP, itself, or another one. */
#define DROP       ((uint32_t)-1)
#define WIDE_BLANK 0x3000u

static uint32_t
plain_form(uint32_t c)
{
    if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
        (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05 || c == 0xFF0D || c == 0xFF0E ||
        c == 0xFF0B || c == 0xFF5C)
        return c - 0xFEE0;
    if (c < ' ')
        return ' ';
    if (c == 0x2003)
        return WIDE_BLANK;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F)
        return ' ';
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF)
        return DROP;
    if (c >= 0x2F00 && c <= 0x2FD5) {
        int tag;
        ucs4_t plain[UC_DECOMPOSITION_MAX_LENGTH];
        return uc_decomposition(c, &tag, plain) == 1 ? plain[0] : c;
    }
    return c;
}

/* What plain_form C is written as, perhaps in OUT. */
static struct str
written(uint32_t c, char out[4])
{
    if (c == WIDE_BLANK)
        return STR("  ");
    return (struct str){ out, c == DROP ? 0 : utf8_put(out, c) };
}

static const struct {
    struct str code, plain;
} escapes[] = {
    { STR_INIT("\\u003c"), STR_INIT("<") },
    { STR_INIT("\\u003e"), STR_INIT(">") },
    { STR_INIT("\\u0026"), STR_INIT("&") },
};

/* Length of the escape at AT, and what it says. */
static size_t
escape_at(struct str s, size_t at, struct str *plain)
{
    for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++)
        if (str_starts(str_sub(s, at, s.len), escapes[i].code)) {
            *plain = escapes[i].plain;
            return escapes[i].code.len;
        }
    return 0;
}

#define TAG_MAX_BYTES 256

/* Length of an HTML tag at AT; *breaks when it ends a line of print. */
static size_t
tag_length(struct str s, size_t at, bool *breaks)
{
    struct str near = str_sub(s, 0, at + TAG_MAX_BYTES);
    struct tag tag = tag_at(near, at);
    size_t end = tag.name.len ? tag_end(near, at) : 0;
    if (!end || near.ptr[end - 1] != '>')
        return 0;
    *breaks = tag_is(tag, "br") || tag_is(tag, "p") || tag_is(tag, "div") ||
              tag_is(tag, "li");
    return end - at;
}

struct cleaner {
    struct flow_writer writer;
    struct flow raw; /* the line as printed */
    struct clean_line *line;
    size_t kept; /* bytes of raw before this are written */
};

/* Writes what was kept so far, then PLAIN in place of [at, at + length). */
static void
replace(struct cleaner *c, size_t at, size_t length, struct str plain)
{
    flow_add(&c->writer, &c->raw, c->kept, at);
    flow_put(&c->writer, plain, flow_span(&c->raw, at, at + length));
    c->kept = at + length;
}

static size_t
clean_ascii(struct cleaner *c, size_t at)
{
    struct str s = c->raw.s, plain = { 0 };
    char byte = s.ptr[at], out[4];
    size_t length = 0;
    bool breaks = false;
    if (byte == '&') {
        size_t behind = at;
        uint32_t character = entity_next(s, &behind);
        length = behind - at;
        plain = character ? written(plain_form(character), out) : plain;
    } else if (byte == '\\') {
        length = escape_at(s, at, &plain);
    }
    if (!length && byte == '<') {
        length = tag_length(s, at, &breaks);
        plain = breaks ? STR("\x1f") : (struct str){ 0 };
    }
    if (!length && byte == '*' && at + 1 < s.len && s.ptr[at + 1] == '*')
        length = 2;
    if (!length && byte == '\\' && at + 1 < s.len &&
        strchr(".()#*_|-+[]", s.ptr[at + 1]))
        length = 1;
    if (!length)
        return at + 1;
    replace(c, at, length, plain);
    c->line->markup = true;
    return at + length;
}

static size_t
clean_wide(struct cleaner *c, size_t at)
{
    size_t next = at;
    uint32_t before = utf8_next(c->raw.s, &next);
    uint32_t after = plain_form(before);
    char out[4];
    if (after != before || after == WIDE_BLANK)
        replace(c, at, next - at, written(after, out));
    return next;
}

/* First bytes that may need care; all of Han but radicals passes unseen. */
static bool
needs_care(struct str s, size_t at)
{
    unsigned char c = (unsigned char)s.ptr[at];
    unsigned char d = at + 1 < s.len ? (unsigned char)s.ptr[at + 1] : 0;
    switch (c) {
    case '&':
    case '<':
    case '\\':
    case '*':
        return true;
    case 0xC2:
        return d == 0xA0 || d == 0xAD;
    case 0xE2:
        return d <= 0x81 || d >= 0xBC;
    case 0xE3:
        return d == 0x80 && at + 2 < s.len && (unsigned char)s.ptr[at + 2] == 0x80;
    case 0xEF:
        return d >= 0xBB && d <= 0xBD;
    default:
        return false;
    }
}

size_t
clean_cells(struct str s)
{
    size_t cells = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        cells += c < 0x80 ? 1 : c >= 0xC0 ? 2 : 0;
    }
    return cells;
}

/* Cuts the blanks at both ends and Markdown's marks of a heading or a quotation. A row
 * with TABs keeps those in front: they are empty cells. */
static void
trim(struct arena *arena, struct clean_line *line, struct str printed)
{
    struct str s = line->flow.s;
    size_t from = 0, to = s.len;
    line->cells = clean_cells(printed);
    blank_trim(s, &from, &to);
    bool row = memchr(s.ptr + from, '\t', to - from) && memchr(s.ptr, '\t', from);
    if (row)
        from = (size_t)((const char *)memchr(s.ptr, '\t', s.len) - s.ptr);
    line->indent = row ? 0 : clean_cells(str_sub(s, 0, from));
    line->cells -= clean_cells(str_sub(s, to, s.len));
    size_t mark = from;
    while (mark < to && (s.ptr[mark] == '#' || s.ptr[mark] == '>'))
        mark++;
    if (mark > from && mark < to && s.ptr[mark] == ' ') {
        line->marked = s.ptr[from] == '#';
        line->markup = true;
        from = mark;
        blank_trim(s, &from, &to);
    }
    if (from > 0 || to < s.len)
        line->flow = flow_sub(arena, &line->flow, from, to);
}

struct clean_line
clean_line(struct arena *arena, const struct text *text, struct span span)
{
    struct clean_line line = { 0 };
    struct str s = text_view(text, span);
    struct cleaner c = { .writer.arena = arena,
                         .raw = flow_view(arena, s, span.from),
                         .line = &line };
    for (size_t at = 0; at < s.len;) {
        if (!needs_care(s, at))
            at++;
        else
            at = (unsigned char)s.ptr[at] < 0x80 ? clean_ascii(&c, at)
                                                 : clean_wide(&c, at);
    }
    line.flow = c.raw;
    if (c.kept > 0) {
        flow_add(&c.writer, &c.raw, c.kept, s.len);
        line.flow = c.writer.flow;
        if (!line.flow.pieces.len)
            line.flow = flow_view(arena, (struct str){ 0 }, span.from);
    }
    if (line.flow.s.len)
        trim(arena, &line, s);
    return line;
}
