/* Raw lines: noise is told from words, tables in forms of data become rows of TABs. */
#include "notice/raw.h"

#include "notice/exported.h"
#include "notice/labels.h"
#include "notice/markup.h"
#include "notice/objects.h"
#include "notice/web.h"
#include "notice/xml_value.h"

#include <string.h>

/* Facts about the document on one line, at most. */
#define FACTS_MOST      8
#define FACTS_MAX_BYTES 1000

static enum line_kind
kind_of(struct reader *reader, const struct flow *flow)
{
    struct match match;
    if (!flow->s.len)
        return LINE_BLANK;
    if (!reader_match(reader, reader->noise, flow, 0, MATCH_ANCHORED, &match))
        return LINE_WORDS;
    static const enum line_kind kinds[] = { LINE_PAGE, LINE_SITE, LINE_RULE };
    return kinds[rule_choice(match.rule, "what")];
}

void
raw_add(struct reader *reader, struct raw_lines *raw, struct flow flow, size_t line)
{
    *array_push(reader->arena, raw) = (struct raw_line){ .clean = { .flow = flow },
                                                         .kind = kind_of(reader, &flow),
                                                         .line = line };
}

size_t
raw_line_of(const struct text *text, size_t from, size_t at)
{
    while (from + 1 < text->lines.len && text->lines.items[from + 1].span.from <= at)
        from++;
    return from;
}

/* Behind the fact that begins at FROM: it holds a colon and ends at a TAB, | or two blanks. */
static size_t
fact_end(struct str s, size_t from)
{
    size_t length;
    for (size_t at = colon_find(s, from, &length); at < s.len; at++) {
        bool gap = s.ptr[at] == ' ' && at + 1 < s.len && s.ptr[at + 1] == ' ';
        if (gap || s.ptr[at] == '\t' || s.ptr[at] == '|')
            return at;
    }
    return s.len;
}

static bool
is_fact(struct reader *reader, const struct flow *flow)
{
    struct match match;
    return kind_of(reader, flow) == LINE_SITE ||
           (reader_match(reader, reader->frame, flow, 0, MATCH_ANCHORED, &match) &&
            rule_choice(match.rule, "part") == PART_META);
}

/* 发文机关：X　　成文日期：Y: facts about the document side by side, a line each. */
static bool
read_facts(struct reader *reader, struct raw_lines *raw, const struct flow *flow,
           size_t index)
{
    struct str s = flow->s;
    struct flow facts[FACTS_MOST];
    size_t count = 0, length;
    if (s.len > FACTS_MAX_BYTES || colon_find(s, 0, &length) == s.len)
        return false;
    for (size_t from = 0, to; from < s.len; from = to) {
        while (from < s.len && strchr("\t| ", s.ptr[from]))
            from++;
        to = fact_end(s, from);
        if (from == to)
            break;
        if (count == FACTS_MOST || (!count && to == s.len))
            return false;
        facts[count] = flow_sub(reader->arena, flow, from, to);
        if (!is_fact(reader, &facts[count++]))
            return false;
    }
    for (size_t i = 0; i < count; i++)
        raw_add(reader, raw, facts[i], index);
    return count > 0;
}

static void
read_line(struct reader *reader, struct raw_lines *raw, size_t index, struct span span)
{
    struct raw_line line = { .line = index, .kind = LINE_TOO_LONG };
    if (span.to - span.from > LINE_MAX_BYTES) {
        reader_oddity(reader, ODDITY_NOT_CHECKED, span, STR("line-too-long"));
        *array_push(reader->arena, raw) = line;
        return;
    }
    line.clean = clean_line(reader->arena, reader->text, span);
    if (line.clean.markup)
        reader_oddity(reader, ODDITY_MARKUP, span, (struct str){ 0 });
    if (read_facts(reader, raw, &line.clean.flow, index))
        return;
    line.kind = kind_of(reader, &line.clean.flow);
    *array_push(reader->arena, raw) = line;
}

static void
read_lines(struct reader *reader, struct raw_lines *raw)
{
    const struct text *text = reader->text;
    struct markup markup = { .reader = reader, .raw = raw };
    struct objects objects = { .reader = reader, .raw = raw };
    const struct json_value *root = xml_value_read(reader->arena, text);
    if (root && objects_tree(&objects, root))
        return;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span span = text->lines.items[i].span;
        size_t end = markup_read(&markup, i, span);
        if (!end)
            end = objects_read(&objects, i, span);
        if (!end) {
            read_line(reader, raw, i, span);
            continue;
        }
        /* What stands behind on the last line is a line of its own. */
        i = raw_line_of(text, i, end > span.from ? end - 1 : end);
        if (end < text->lines.items[i].span.to)
            read_line(reader, raw, i,
                      (struct span){ end, text->lines.items[i].span.to });
    }
    objects_end(&objects);
}

/* Where a table was exported as CSV, its records become rows of TABs. */
static void
read_exported(struct reader *reader, struct raw_lines *raw)
{
    struct clean_lines lines = { 0 };
    for (size_t i = 0; i < raw->len; i++)
        *array_push(reader->arena, &lines) = raw->items[i].clean;
    struct exported e = { .reader = reader, .lines = &lines };
    bool found = exported_find(&e);
    for (size_t i = 0; found && i < raw->len;) {
        struct flow row;
        size_t count = exported_row(&e, i, &row);
        if (count) {
            raw->items[i].clean.flow = row;
            raw->items[i].kind = kind_of(reader, &row);
        }
        for (size_t k = 1; k < count; k++)
            raw->items[i + k].kind = LINE_BLANK;
        i += count ? count : 1;
    }
}

void
raw_read(struct reader *reader, struct raw_lines *raw)
{
    if (web_begins(reader->text))
        web_read(reader, raw);
    else
        read_lines(reader, raw);
    read_exported(reader, raw);
}
