/* What every part of the reader needs: matching with memory, and clean words. */
#include "notice/reader.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "notice/blank.h"

void
reader_oddity(struct reader *reader, enum oddity_kind kind, struct span span,
              struct str what)
{
    *array_push(reader->arena, &reader->notice->oddities) =
        (struct oddity){ .kind = kind, .span = span, .what = what, .item = (size_t)-1 };
}

bool
reader_match(struct reader *reader, struct rule_set *set, const struct flow *flow,
             size_t from, unsigned flags, struct match *match)
{
    enum match_outcome outcome =
        asked_match(&reader->asked, set, flow->s, from, flags, match);
    if (outcome == MATCH_LIMIT)
        reader_oddity(reader, ODDITY_NOT_CHECKED, flow_span(flow, from, flow->s.len),
                      match->rule ? match->rule->id : (struct str){ 0 });
    return outcome == MATCH_YES;
}

static bool
is_digit_at(struct str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Digits from AT on, or before it: counted up to four. */
static size_t
digits_at(struct str s, size_t at)
{
    size_t n = 0;
    while (n < 4 && is_digit_at(s, at + n))
        n++;
    return n;
}

static size_t
digits_before(struct str s, size_t at)
{
    size_t n = 0;
    while (n < 4 && n < at && is_digit_at(s, at - n - 1))
        n++;
    return n;
}

static bool
is_word_at(struct str s, size_t at)
{
    return at < s.len && (unsigned char)s.ptr[at] >= 0x80;
}

/* A word ends at AT, or one blank before it. */
static bool
is_word_before(struct str s, size_t at)
{
    at -= at > 0 && s.ptr[at - 1] == ' ';
    return at > 0 && is_word_at(s, at - 1);
}

/* 新增1 200个, 投资 1 200 000 元: the blank at AT parts thousands, for up to three digits
 * stand before it, three behind, and nothing but words on both sides. */
static bool
blank_parts_thousands(struct str s, size_t at)
{
    size_t before = digits_before(s, at), from = at - before, to = at + 4;
    if (before < 1 || before > 3 || digits_at(s, at + 1) != 3 || from == 0)
        return false;
    if (before == 3 && s.ptr[from - 1] == ' ' && from > 1) {
        size_t more = digits_before(s, from - 1);
        if (more >= 1 && more <= 3 && from - 1 - more > 0)
            from -= 1 + more;
    }
    if (to < s.len && s.ptr[to] == ' ' && digits_at(s, to + 1) == 3)
        to += 4;
    return s.ptr[from] != '0' && is_word_before(s, from) &&
           (is_word_at(s, to) ||
            (to < s.len && s.ptr[to] == ' ' && is_word_at(s, to + 1)));
}

/* A run of blanks goes unless both its neighbours are ASCII, where it parts words. */
static bool
blank_parts_words(struct str s, size_t from, size_t to)
{
    if (from == 0 || to >= s.len)
        return false;
    if (to == from + 1 && s.ptr[from] == ' ' && blank_parts_thousands(s, from))
        return false;
    return (unsigned char)s.ptr[from - 1] < 0x80 && (unsigned char)s.ptr[to] < 0x80;
}

static struct str
without_blanks(struct arena *arena, struct str s)
{
    size_t from = 0, at = blank_find(s, 0);
    if (at == s.len)
        return s;
    struct buf buf = { .arena = arena };
    while (from < s.len) {
        size_t end = at;
        buf_add(&buf, (struct str){ s.ptr + from, at - from });
        for (size_t n; (n = blank_length(s, end)) != 0;)
            end += n;
        if (buf.len && blank_parts_words(s, at, end))
            buf_char(&buf, ' ');
        from = end;
        at = blank_find(s, end);
    }
    return buf_str(&buf);
}

void
reader_words(struct flow_writer *writer, const struct flow *flow, size_t from,
             size_t to)
{
    size_t start = writer->flow.s.len;
    while (from < to) {
        size_t end = from;
        for (size_t n; end < to && (n = blank_length(flow->s, end)) != 0;)
            end += n;
        if (end > from && writer->flow.s.len > start && end < to &&
            blank_parts_words(flow->s, from, end))
            flow_put(writer, STR(" "), flow_span(flow, from, end));
        from = end;
        end = blank_find(flow->s, from);
        end = end < to ? end : to;
        flow_add(writer, flow, from, end);
        from = end;
    }
}

struct datum
reader_datum(struct reader *reader, const struct flow *flow, size_t from, size_t to)
{
    return (struct datum){
        .text = without_blanks(reader->arena, str_sub(flow->s, from, to)),
        .span = flow_span(flow, from, to),
    };
}

struct str
reader_printed(struct reader *reader, struct span span)
{
    return without_blanks(reader->arena, text_view(reader->text, span));
}

/* DATUM with its full-width digits; 1\\. and 1&mdash;11月 are accidents of the file. */
static struct str
as_printed(struct reader *reader, struct datum datum)
{
    struct str printed = reader_printed(reader, datum.span);
    return str_has(printed, STR("&")) || str_has(printed, STR("\\")) ? datum.text
                                                                     : printed;
}

struct str
reader_value(struct reader *reader, const struct flow *flow, size_t from, size_t to)
{
    if (flow_is_contiguous(flow, from, to))
        return as_printed(reader, reader_datum(reader, flow, from, to));
    return reader_datum(reader, flow, from, to).text;
}

struct datum
reader_label(struct reader *reader, const struct flow *flow, size_t to)
{
    for (size_t at = to; at > 0; to = at) {
        uint32_t c = utf8_before(flow->s, &at);
        bool mark = c == 0x2605 || c == 0x25B2 || c == 0x25B3 || c == 0x25CF ||
                    c == 0x25C6 || c == 0x203B || c == ' ';
        if (!mark)
            break;
    }
    struct datum datum = reader_datum(reader, flow, 0, to);
    datum.text = as_printed(reader, datum);
    return datum;
}
