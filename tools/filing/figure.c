/* Cells made ready for reading, figures that are none, and measures. */
#include "filing/figure.h"

#include "base/utf8.h"
#include "notice/numeral.h"
#include "quantity/numeral.h"

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
any_digit(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit(s.ptr[i]))
            return true;
    return false;
}

/* ASCII for the full-width forms of U+FF01..FF5E, U+2212 and U+00D7; C itself else. */
static uint32_t
narrow(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFEE0;
    return c == 0x2212 ? '-' : c;
}

static bool
is_blank(uint32_t c)
{
    return c <= ' ' || c == 0xA0 || c == 0x3000 || c == 0x200B || c == 0xFEFF;
}

bool
figure_open(struct figure *f)
{
    size_t len = 0;
    if (f->cell.len > FIGURE_MAX)
        return false;
    for (size_t at = 0; at < f->cell.len;) {
        size_t from = at;
        uint32_t c = utf8_next(f->cell, &at), n = narrow(c);
        if (is_blank(c)) {
            f->number.notes |= NOTE_INNER_BLANK;
            continue;
        }
        if (n != c && n != '(' && n != ')')
            f->number.notes |= NOTE_WIDE;
        char bytes[4];
        size_t count = utf8_put(bytes, n);
        for (size_t i = 0; i < count; i++) {
            f->ascii[len] = bytes[i];
            f->from[len++] = from;
        }
    }
    f->from[len] = f->cell.len;
    f->s = (struct str){ f->ascii, len };
    return true;
}

bool
figure_scientific(struct str s)
{
    size_t e = 0, at;
    while (e < s.len && (is_digit(s.ptr[e]) || s.ptr[e] == '.'))
        e++;
    if (!e || e + 1 >= s.len || (s.ptr[e] != 'E' && s.ptr[e] != 'e'))
        return false;
    at = e + 1;
    at += s.ptr[at] == '+' || s.ptr[at] == '-';
    size_t start = at;
    while (at < s.len && is_digit(s.ptr[at]))
        at++;
    return at > start && at == s.len;
}

bool
figure_sheet_error(struct str s)
{
    static const char *const errors[] = { "#REF!",  "#DIV/0!", "#N/A",   "#VALUE!",
                                          "#NAME?", "#NUM!",   "#NULL!", "####" };
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (str_starts(s, str_of(errors[i])))
            return true;
    return false;
}

bool
figure_lookalike(struct figure *f)
{
    char fixed[FIGURE_MAX];
    size_t letters = 0, i;
    for (i = 0; i < f->s.len; i++) {
        char c = f->s.ptr[i];
        bool zero = c == 'O' || c == 'o', one = c == 'l' || c == 'I';
        if (!is_digit(c) && c != '.' && !zero && !one)
            return false;
        letters += zero || one;
        fixed[i] = c;
        if (zero || one)
            fixed[i] = zero ? '0' : '1';
    }
    if (!letters || !any_digit(f->s))
        return false;
    f->number.kind = VALUE_MALFORMED;
    f->number.notes |= NOTE_LOOKALIKE;
    f->number.has_value = decimal_read((struct str){ fixed, i }, &f->number.value);
    f->number.bare = f->number.value;
    return true;
}

/* 八家, 三十五万元: a Han numeral and the measure word that ends the cell. 一季度 and 两年 tell
 * of time. */
static bool
han_measured(struct figure *f)
{
    const struct quantity_tables *tables = f->tables->quantity;
    struct numeral_lexer lexer = { f->s, f->s.len, &tables->units };
    struct numeral numeral;
    size_t end = 0;
    if (!f->s.len || (unsigned char)f->s.ptr[0] < 0x80 ||
        !numeral_at(&lexer, 0, &numeral) || !numeral.han || !numeral.has_value ||
        numeral.form != NUMERAL_PLAIN || numeral.has_max || numeral.vague)
        return false;
    const struct measure *measure =
        tables_measure(tables, f->s, numeral.span.to, f->s.len, &end);
    if (!measure || end != f->s.len || str_eq(measure->dimension, STR("time")) ||
        str_eq(measure->dimension, STR("month")))
        return false;
    f->number.kind = VALUE_MALFORMED;
    f->number.notes |= NOTE_HAN | NOTE_UNIT;
    f->number.unit = str_sub(f->cell, f->from[numeral.span.to], f->from[end]);
    f->number.has_value = true;
    f->number.value = f->number.bare = numeral.value;
    return true;
}

bool
figure_han(struct figure *f)
{
    int value = numeral_value(f->s);
    if (any_digit(f->s))
        return false;
    if (value < 0)
        return han_measured(f);
    f->number.kind = VALUE_MALFORMED;
    f->number.notes |= NOTE_HAN;
    f->number.has_value = decimal_make(value, 0, &f->number.value);
    f->number.bare = f->number.value;
    return true;
}

struct filing_measure
measure_read(const struct filing_tables *tables, struct str text)
{
    struct filing_measure measure = { .text = text };
    measure.measure = text.len ? tables_find(tables->quantity, text) : NULL;
    if (measure.measure || !text.len)
        return measure;
    static const struct {
        const char *word;
        int power;
    } scales[] = {
        { "亿", 8 }, { "百万", 6 }, { "十万", 5 }, { "万", 4 }, { "千", 3 }
    };
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++) {
        size_t length = str_of(scales[i].word).len;
        if (!str_starts(text, str_of(scales[i].word)))
            continue;
        if (length == text.len) { /* 万 alone: of what is not said */
            measure.scale = scales[i].power;
            break;
        }
        measure.measure =
            tables_find(tables->quantity, str_sub(text, length, text.len));
        measure.scale = measure.measure ? scales[i].power : 0;
        break;
    }
    return measure;
}
