/* Web pages become lines. */
#include "notice/web.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/markup.h"
#include "text/html.h"

#include <string.h>

/* A line of links alone has so many characters at most. */
#define LINKS_MOST 40

/* Elements whose content is no part of the document. */
static const char *const hidden[] = { "head",   "script",   "style",    "nav",
                                      "select", "noscript", "iframe",   "svg",
                                      "button", "template", "textarea", "object" };
#define HIDDEN_COUNT (sizeof hidden / sizeof hidden[0])

/* Elements that do not end a line of print. */
static const char *const inline_names[] = { "a",    "span", "b",    "strong", "i",
                                            "em",   "u",    "font", "sup",    "sub",
                                            "s",    "ins",  "del",  "small",  "big",
                                            "mark", "img",  "o",    "label",  "wbr",
                                            "bdo",  "code", "st1",  "input" };

struct page {
    struct reader *reader;
    struct raw_lines *raw;
    struct str text;
    size_t at, line;
    struct flow_writer block;
    bool heading, link,
        words;           /* of the block: a heading; links in it; words outside them */
    bool in_link, blank; /* a blank stands before what comes next */
    bool unclosed[HIDDEN_COUNT];
    struct markup markup;
};

static bool
is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_inline(struct tag tag)
{
    for (size_t i = 0; i < sizeof inline_names / sizeof inline_names[0]; i++)
        if (tag_is(tag, inline_names[i]))
            return true;
    return false;
}

bool
web_begins(const struct text *text)
{
    static const char *const first[] = { "html", "body",    "div",     "p",
                                         "meta", "article", "section", "center",
                                         "h1",   "h2",      "h3" };
    if (text->content == CONTENT_HTML)
        return true;
    struct str s = str_sub(text->utf8, 0, 1024);
    size_t at = 0, to = s.len;
    blank_trim(s, &at, &to);
    if (at >= s.len || s.ptr[at] != '<')
        return false;
    struct tag tag = tag_at(s, at);
    for (size_t i = 0; i < sizeof first / sizeof first[0]; i++)
        if (tag_is(tag, first[i]) && !tag.closing)
            return true;
    return false;
}

/* Words that are more than the marks between links. */
static bool
says_something(struct str s)
{
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        if ((c >= '0' && c <= '9') || (c < 0x80 && is_letter((char)c)) ||
            (c >= 0x4E00 && c <= 0x9FFF))
            return true;
    }
    return false;
}

static void
end_block(struct page *p)
{
    struct flow_writer *block = &p->block;
    size_t from = 0, to = block->flow.s.len;
    blank_trim(block->flow.s, &from, &to);
    if (from < to) {
        struct flow words = flow_sub(p->reader->arena, &block->flow, from, to);
        p->line = raw_line_of(p->reader->text, p->line, flow_span(&words, 0, 0).from);
        raw_add(p->reader, p->raw, words, p->line);
        struct raw_line *line = &p->raw->items[p->raw->len - 1];
        line->clean.marked = p->heading;
        if (words.s.len > LINE_MAX_BYTES) {
            line->kind = LINE_TOO_LONG;
            reader_oddity(p->reader, ODDITY_NOT_CHECKED,
                          flow_span(&words, 0, words.s.len), STR("line-too-long"));
        }
        if (p->link && !p->words && utf8_count(words.s) <= LINKS_MOST)
            line->kind = LINE_SITE;
    }
    *block = (struct flow_writer){ .arena = p->reader->arena };
    p->heading = p->link = p->words = p->blank = false;
}

/* The words [from, to) between two tags. Lines of the file break none of print. */
static void
add_words(struct page *p, size_t from, size_t to)
{
    struct arena *arena = p->reader->arena;
    while (from < to) {
        size_t end = from;
        while (end < to && !strchr("\r\n", p->text.ptr[end]))
            end++;
        struct clean_line line = { 0 };
        if (end > from && end - from <= LINE_MAX_BYTES)
            line = clean_line(arena, p->reader->text, (struct span){ from, end });
        else if (end > from)
            reader_oddity(p->reader, ODDITY_NOT_CHECKED, (struct span){ from, end },
                          STR("line-too-long"));
        bool leads = from < end && strchr(" \t&", p->text.ptr[from]);
        if (line.flow.s.len) {
            if (p->block.flow.s.len && (p->blank || leads))
                flow_put(&p->block, STR(" "), (struct span){ from, from });
            flow_add(&p->block, &line.flow, 0, line.flow.s.len);
            p->words = p->words || (!p->in_link && says_something(line.flow.s));
            p->link = p->link || p->in_link;
            p->blank = strchr(" \t;", p->text.ptr[end - 1]) != NULL;
        } else {
            p->blank = p->blank || leads;
        }
        from = end + 1;
    }
}

/* Offset of the first WORD in S at or after AT, in any case; s.len: none. */
static size_t
find_tag(struct str s, size_t at, const char *name)
{
    while (at < s.len) {
        const char *open = memchr(s.ptr + at, '<', s.len - at);
        if (!open)
            return s.len;
        at = (size_t)(open - s.ptr);
        struct tag tag = tag_at(s, at);
        if (tag.closing && tag_is(tag, name))
            return at;
        at++;
    }
    return s.len;
}

/* Behind what is not shown, from a tag of NAME that ends at END. */
static size_t
skip_hidden(struct page *p, struct tag tag, size_t end)
{
    for (size_t i = 0; i < HIDDEN_COUNT; i++) {
        if (!tag_is(tag, hidden[i]) || p->unclosed[i])
            continue;
        size_t close = find_tag(p->text, end, hidden[i]);
        p->unclosed[i] = close == p->text.len;
        return p->unclosed[i] ? end : close;
    }
    return end;
}

/* The table whose tag stands at AT holds no other, and two rows at least of two cells. */
static bool
is_data_table(const struct page *p, size_t at)
{
    size_t rows = 0, cells = 0;
    for (at++; at < p->text.len; at++) {
        const char *open = memchr(p->text.ptr + at, '<', p->text.len - at);
        if (!open)
            break;
        at = (size_t)(open - p->text.ptr);
        struct tag tag = tag_at(p->text, at);
        if (tag_is(tag, "table"))
            return tag.closing && rows >= 2;
        if (tag_is(tag, "tr"))
            cells = 0;
        else if (!tag.closing && (tag_is(tag, "td") || tag_is(tag, "th")))
            rows += ++cells == 2;
    }
    return rows >= 2;
}

/* Reads a table of data at AT; the offset behind it, 0: it is none. */
static size_t
read_table(struct page *p, size_t at)
{
    if (!is_data_table(p, at))
        return 0;
    end_block(p);
    const struct text *text = p->reader->text;
    p->line = raw_line_of(text, p->line, at);
    size_t to = text->lines.items[p->line].span.to;
    return markup_read(&p->markup, p->line, (struct span){ at, to > at ? to : at + 1 });
}

/* The tag [at, end); returns where the page goes on. */
static size_t
take_tag(struct page *p, size_t at, size_t end)
{
    struct tag tag = tag_at(p->text, at);
    if (tag_is(tag, "a"))
        p->in_link = !tag.closing;
    if (is_inline(tag))
        return end;
    size_t behind = !tag.closing && tag_is(tag, "table") ? read_table(p, at) : 0;
    if (behind)
        return behind;
    end_block(p);
    p->in_link = p->in_link && !tag.closing;
    p->heading = !tag.closing && tag.name.len == 2 && (tag.name.ptr[0] | 0x20) == 'h' &&
                 tag.name.ptr[1] >= '1' && tag.name.ptr[1] <= '6';
    return tag.closing ? end : skip_hidden(p, tag, end);
}

void
web_read(struct reader *reader, struct raw_lines *raw)
{
    struct page p = { .reader = reader,
                      .raw = raw,
                      .text = reader->text->utf8,
                      .block.arena = reader->arena,
                      .markup = { .reader = reader, .raw = raw } };
    while (p.at < p.text.len) {
        const char *open = memchr(p.text.ptr + p.at, '<', p.text.len - p.at);
        size_t tag = open ? (size_t)(open - p.text.ptr) : p.text.len;
        bool named = tag < p.text.len && tag_at(p.text, tag).name.len;
        bool is_tag =
            tag < p.text.len &&
            (named || (tag + 1 < p.text.len && strchr("!?", p.text.ptr[tag + 1])));
        if (tag < p.text.len && !is_tag)
            tag++; /* 〈 written as < */
        add_words(&p, p.at, tag);
        if (!is_tag) {
            p.at = tag;
            continue;
        }
        size_t end = tag_end(p.text, tag);
        p.at = named ? take_tag(&p, tag, end) : end;
    }
    end_block(&p);
    if (reader->text->content == CONTENT_HTML)
        reader_oddity(reader, ODDITY_MARKUP, (struct span){ 0, 1 }, (struct str){ 0 });
}
