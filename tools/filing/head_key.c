/* The key of a head: what is printed without all that does not name its column. */
#include "filing/reader.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "notice/numeral.h"

/* A head longer than this is none; bytes. */
enum { HEAD_MAX = 180 };

/* Characters of a head that mean nothing: blanks, quotes, marks, colons. */
static bool
is_filler(uint32_t c)
{
    static const uint32_t fillers[] = {
        0xA0,   0x3000, 0x200B, 0xFEFF, 0x201C, 0x201D, 0x2018, 0x2019, 0x25B2,
        0x2605, 0x203B, 0xFF1A, '*',    ':',    '"',    '\'',   0x2060, 0xFF0A
    };
    if (c <= ' ')
        return true;
    for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++)
        if (c == fillers[i])
            return true;
    return false;
}

/* What stands in brackets: a measure, a percent sign or a period is kept. */
static void
bracket(struct filing_reader *r, struct str inside, struct str *unit,
        struct filing_period *period)
{
    size_t end;
    struct str word = str_trim(inside);
    if (str_starts(word, STR("单位")))
        word = str_sub(word, STR("单位：").len, word.len);
    if (str_eq(word, STR("%")) || str_eq(word, STR("％")))
        *unit = STR("%");
    else if (measure_read(r->tables, word).measure)
        *unit = arena_str(r->arena, word);
    else
        period_read(r->periods, word, true, period, &end);
}

static bool
is_open(uint32_t c)
{
    return c == '(' || c == 0xFF08;
}

static bool
is_close(uint32_t c)
{
    return c == ')' || c == 0xFF09;
}

/* Nothing in the head that squeeze takes out. */
static bool
is_squeezed(struct str printed)
{
    for (size_t at = 0; at < printed.len;) {
        uint32_t c = utf8_next(printed, &at);
        if (is_open(c) || is_filler(c))
            return false;
    }
    return !str_ends(printed, STR("%")) && !str_ends(printed, STR("％"));
}

/* The head without brackets and fillers. */
static struct str
squeeze(struct filing_reader *r, struct str printed, struct str *unit,
        struct filing_period *period)
{
    struct buf buf = { .arena = r->arena };
    if (is_squeezed(printed))
        return printed;
    for (size_t at = 0; at < printed.len;) {
        size_t from = at, inner;
        uint32_t c = utf8_next(printed, &at);
        if (is_open(c)) {
            inner = at;
            size_t end = at;
            while (at < printed.len && !is_close(c = utf8_next(printed, &at)))
                end = at;
            if (is_close(c) || at == printed.len) {
                bracket(r, str_sub(printed, inner, end), unit, period);
                continue;
            }
        }
        if (!is_filler(c))
            buf_add(&buf, str_sub(printed, from, at));
    }
    struct str key = arena_str(r->arena, buf_str(&buf));
    while (key.len > 1 && (str_ends(key, STR("%")) || str_ends(key, STR("％")))) {
        *unit = STR("%");
        key.len -= str_ends(key, STR("%")) ? 1 : 3;
    }
    return key;
}

/* 2025年 before a head. */
static struct str
without_year(struct str key)
{
    size_t year = STR("2025年").len;
    if (key.len > year && numeral_year(str_sub(key, 0, 4)) &&
        str_eq(str_sub(key, 4, year), STR("年")))
        return str_sub(key, year, key.len);
    return key;
}

struct str
head_key(struct filing_reader *r, struct str printed, struct str *unit,
         struct filing_period *period, const struct header_word **word)
{
    struct filing_period found = { .form = TERM_NONE };
    size_t end = 0;
    *word = NULL;
    if (!printed.len || printed.len > HEAD_MAX)
        return printed;
    struct str key = squeeze(r, printed, unit, period);
    if (period_read(r->periods, key, false, &found, &end) &&
        found.form != TERM_RELATIVE)
        *period = found;
    if ((*word = tables_header(r->tables, key)))
        return key;
    struct str rest = end ? str_sub(key, end, key.len) : without_year(key);
    /* 1-6月: what was done in it. 上半年 alone heads a step of a notice as well. */
    if (end && !rest.len && found.form == TERM_MONTH && !found.single)
        rest = STR("完成");
    if (rest.len && rest.ptr != key.ptr) {
        *word = tables_header(r->tables, rest);
        key = rest;
    }
    return key;
}
