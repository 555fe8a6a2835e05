/* Numbers that their shape gives away: M101, 5G+, 10:30, 〔2024〕1号. The rules stand in
 * rules/quantity/ and are asked only where a neighbour makes a number suspicious. */
#include "quantity/inside.h"

#define LONG_NUMBER 7 /* digits; shorter ones are no telephone numbers by shape */

static const struct rule_key SHAPE_KEYS[] = {
    { "class", "duration|date|ordinal|identifier|reference|phone", true },
    { NULL, NULL, false },
};

static const struct rule_kind NUMBER_SHAPE = { "number-shape", SHAPE_KEYS, NULL };

const struct rule_kind *const quantity_rule_kinds[] = { &NUMBER_SHAPE, NULL };

static unsigned char
byte_at(const struct finder *f, size_t at)
{
    return at < f->to ? (unsigned char)f->text.ptr[at] : 0;
}

static bool
is_letter(unsigned char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_joint(unsigned char c)
{
    return c == '-' || c == '.' || c == ':' || c == '/' || c == '+' || c == '_' ||
           c == '#';
}

static bool
is_token(unsigned char c)
{
    return is_letter(c) || is_joint(c) || (c >= '0' && c <= '9');
}

/* The token's first byte; never before the last quantity, and not far away. */
static size_t
token_start(const struct finder *f, size_t at)
{
    static const struct str BRACKETS[] = { { "〔", 3 }, { "﹝", 3 }, { "[", 1 },
                                           { "【", 3 }, { "（", 3 }, { "(", 1 } };
    for (size_t i = 0; i < sizeof BRACKETS / sizeof *BRACKETS; i++) {
        size_t length = BRACKETS[i].len;
        if (at >= f->done + length && text_has(f->text, at - length, at, BRACKETS[i]))
            return at - length;
    }
    size_t first = at - f->done > QUANTITY_REACH ? at - QUANTITY_REACH : f->done;
    while (at > first && is_token((unsigned char)f->text.ptr[at - 1]))
        at--;
    return at;
}

/* 20-30km is a range, and no name like 4-5G. */
static bool
is_range_of(const struct finder *f, size_t at)
{
    struct arabic high;
    size_t end;
    return byte_at(f, at) == '-' && arabic_at(f->text, at + 1, f->to, &high) &&
           is_letter(byte_at(f, high.to)) &&
           tables_measure(f->tables, f->text, high.to, f->to, &end);
}

static bool
is_suspicious(const struct finder *f, const struct candidate *c, size_t start)
{
    size_t end;
    const struct numeral *n = &c->numeral;
    unsigned char next = byte_at(f, n->span.to);
    if (start < n->span.from || n->digits >= LONG_NUMBER)
        return true;
    if (is_range_of(f, n->span.to))
        return false;
    if (is_letter(next))
        return !tables_measure(f->tables, f->text, n->span.to, f->to, &end);
    return is_joint(next) || finder_has(f, n->span.to, STR("："));
}

static size_t
count_numerals(const struct finder *f, struct span span)
{
    struct numeral n;
    size_t count = 0, at = span.from;
    while ((at = glyph_next(f->text, at, span.to)) < span.to) {
        if (numeral_at(&f->lexer, at, &n)) {
            count++;
            at = n.span.to;
        } else {
            at += glyph_at(f->text, at, span.to).length;
        }
    }
    return count;
}

/* The part of the text a rule may see, [30 bytes before, 200 behind], so that one
 * match costs the same in a short line and in a long one. */
static struct span
window_of(const struct finder *f, size_t start)
{
    struct span w = { start - f->from > 30 ? start - 30 : f->from,
                      f->to - start > 200 ? start + 200 : f->to };
    while (w.from < start && ((unsigned char)f->text.ptr[w.from] & 0xC0) == 0x80)
        w.from++;
    while (w.to < f->to && w.to > start &&
           ((unsigned char)f->text.ptr[w.to] & 0xC0) == 0x80)
        w.to--;
    return w;
}

bool
shape_at(struct finder *f, const struct candidate *c, struct quantity *q)
{
    static const enum quantity_class CLASSES[] = {
        QUANTITY_DURATION,   QUANTITY_DATE,      QUANTITY_ORDINAL,
        QUANTITY_IDENTIFIER, QUANTITY_REFERENCE, QUANTITY_PHONE,
    };
    struct match match;
    if (!f->shapes || c->numeral.han)
        return false;
    size_t start = token_start(f, c->numeral.span.from);
    if (!is_suspicious(f, c, start))
        return false;
    struct span seen = window_of(f, start);
    if (rule_set_match(f->shapes, str_sub(f->text, seen.from, seen.to),
                       start - seen.from, MATCH_ANCHORED, &match) != MATCH_YES)
        return false;
    struct span whole = { match.whole.from + seen.from, match.whole.to + seen.from };
    if (whole.to < c->numeral.span.to)
        return false;
    int choice = rule_choice(match.rule, "class");
    if (choice < 0)
        return false;
    *q = (struct quantity){ .class = CLASSES[choice],
                            .numeral = whole,
                            .span = whole,
                            .extent = whole,
                            .why = match.rule->id };
    q->numerals = count_numerals(f, whole);
    if (whole.from == c->numeral.span.from && whole.to == c->numeral.span.to) {
        q->has_value = c->numeral.has_value;
        q->value = c->numeral.value;
    }
    return true;
}
