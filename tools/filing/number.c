/* Figures of cells. */
#include "filing/figure.h"

#include "base/utf8.h"

#include <string.h>

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* At most so many digits and signs; they fit the mantissa. */
enum { PLAIN_MOST = 17 };

bool
number_read_plain(struct str s, bool ratio, struct filing_number *number)
{
    size_t at = 0, start;
    int64_t mantissa = 0;
    int places = 0;
    if (!s.len) {
        *number = (struct filing_number){ .kind = VALUE_BLANK };
        return true;
    }
    if (s.len > PLAIN_MOST)
        return false;
    bool sign = s.ptr[0] == '-';
    start = at = sign ? 1 : 0;
    while (at < s.len && is_digit(s.ptr[at]))
        mantissa = mantissa * 10 + (s.ptr[at++] - '0');
    if (at == start || (s.ptr[start] == '0' && at > start + 1))
        return false;
    if (at < s.len && s.ptr[at] == '.') {
        for (at++; at < s.len && is_digit(s.ptr[at]); at++, places++)
            mantissa = mantissa * 10 + (s.ptr[at] - '0');
        if (!places || places > DECIMAL_MAX_SCALE)
            return false;
    }
    bool percent = at < s.len && s.ptr[at] == '%';
    if (at + (percent ? 1 : 0) != s.len)
        return false;
    *number = (struct filing_number){
        .kind = percent || ratio ? VALUE_PERCENT : VALUE_NUMBER,
        .notes = (ratio && !percent ? (unsigned)NOTE_NO_PERCENT : 0) |
                 (sign ? (unsigned)NOTE_NEGATIVE : 0),
        .has_value = true,
        .places = places,
    };
    decimal_make(sign ? -mantissa : mantissa, -places, &number->value);
    number->bare = number->value;
    return true;
}

/* [from, to) of the figure as it stands in the cell. */
static struct str
printed(const struct figure *f, size_t from, size_t to)
{
    return str_sub(f->cell, f->from[from], f->from[to]);
}

static bool
at_word(struct str s, size_t at, const char *word)
{
    return str_starts(str_sub(s, at, s.len), str_of(word));
}

static bool
begins_with_any(struct str s, const char *const *words, size_t *length)
{
    for (size_t i = 0; words[i]; i++)
        if (str_starts(s, str_of(words[i]))) {
            *length = str_of(words[i]).len;
            return true;
        }
    return false;
}

/* Digits with commas and a point at AT; their end. */
static size_t
read_digits(struct figure *f, size_t at, bool *sound)
{
    struct filing_number *n = &f->number;
    int64_t mantissa = 0;
    size_t digits = 0, group = 0, points = 0, commas = 0, start = at;
    bool groups = true;
    n->places = 0;
    for (; at < f->s.len; at++) {
        char c = f->s.ptr[at];
        if (is_digit(c)) {
            digits++;
            group++;
            n->places += points > 0;
            if (digits <= 18)
                mantissa = mantissa * 10 + (c - '0');
        } else if (c == ',' && !points) {
            groups = groups && (commas ? group == 3 : group >= 1 && group <= 3);
            commas++;
            group = 0;
        } else if (c == '.') {
            points++;
        } else {
            break;
        }
    }
    size_t whole = digits - (size_t)n->places;
    if (commas && (points ? group < 3 : group != 3))
        groups = false;
    if (commas && points)
        groups = groups && group - (size_t)n->places == 3;
    if (commas)
        n->notes |= groups ? NOTE_COMMAS : NOTE_BAD_COMMAS;
    if (whole > 1 && f->s.ptr[start] == '0')
        n->notes |= NOTE_LEADING_ZERO;
    *sound = whole && points <= 1 && (!points || n->places) && groups && digits <= 18 &&
             decimal_make(mantissa, -n->places, &n->bare);
    return at;
}

static size_t
read_scale(struct figure *f, size_t at)
{
    static const struct {
        const char *word;
        int power;
    } scales[] = { { "万亿", 12 }, { "亿", 8 },   { "千万", 7 },
                   { "百万", 6 },  { "十万", 5 }, { "万", 4 } };
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++)
        if (at_word(f->s, at, scales[i].word)) {
            f->number.scale = scales[i].power;
            f->number.notes |= NOTE_SCALE;
            return at + str_of(scales[i].word).len;
        }
    return at;
}

/* The stretch of time behind a stroke at AT: /月, to the end of the cell or a bracket. */
static size_t
read_per(struct figure *f, size_t at)
{
    static const char *const times[] = { "年", "季度", "季", "月",
                                         "周", "日",   "天", NULL };
    size_t length, from = at + 1;
    if (at >= f->s.len || f->s.ptr[at] != '/' ||
        !begins_with_any(str_sub(f->s, from, f->s.len), times, &length))
        return at;
    size_t end = from + length;
    if (end < f->s.len && f->s.ptr[end] != '(')
        return at;
    f->number.per = printed(f, from, end);
    return end;
}

/* Reads a measure word at AT; an unknown word of up to three characters, too. */
static size_t
read_unit(struct figure *f, size_t at)
{
    size_t end = at;
    const struct measure *measure =
        tables_measure(f->tables->quantity, f->s, at, f->s.len, &end);
    if (measure) {
        f->number.notes |= NOTE_UNIT;
        f->number.unit = printed(f, at, end);
        return read_per(f, end);
    }
    size_t count = 0;
    for (end = at; end < f->s.len && count <= 3;) {
        size_t next = end;
        uint32_t c = utf8_next(f->s, &next);
        if (!utf8_is_han(c))
            break;
        count++;
        end = next;
    }
    if (!count || count > 3 || (end < f->s.len && f->s.ptr[end] != '('))
        return at;
    f->number.notes |= NOTE_UNIT | NOTE_UNKNOWN_UNIT;
    f->number.unit = printed(f, at, end);
    return end;
}

/* (…) to the end of the cell, closed or not, or a foot mark. */
static size_t
read_tail(struct figure *f, size_t at)
{
    static const char *const vague[] = { "左右", "以上", "多", "余", "+", NULL };
    size_t length;
    if (begins_with_any(str_sub(f->s, at, f->s.len), vague, &length)) {
        f->number.notes |= NOTE_APPROXIMATE;
        at += length;
    }
    if (at + 1 == f->s.len && f->s.ptr[at] == '*') {
        f->number.notes |= NOTE_FOOTMARK;
        return at + 1;
    }
    if (at < f->s.len && f->s.ptr[at] == '(') {
        size_t end = f->s.len - (f->s.ptr[f->s.len - 1] == ')');
        f->number.notes |= NOTE_COMMENT;
        f->number.comment = printed(f, at + 1, end > at ? end : at + 1);
        if (str_has(f->number.comment, STR("预计")))
            f->number.notes |= NOTE_ESTIMATE;
        return f->s.len;
    }
    return at;
}

/* Operators behind a number: 1*9, 180人*8个月=1440月. A dash is a range. */
static bool
is_expression(struct str rest, bool *range)
{
    static const char *const operators[] = { "*", "×", "x", "X", "÷",
                                             "/", "+", "=", NULL };
    static const char *const dashes[] = { "-", "~", "—", "–", "至", NULL };
    size_t length;
    *range = begins_with_any(rest, dashes, &length);
    if (!*range && !begins_with_any(rest, operators, &length))
        return false;
    return length < rest.len && is_digit(rest.ptr[length]);
}

static void
finish(struct figure *f, bool percent, bool ratio, bool sign)
{
    struct filing_number *n = &f->number;
    n->kind = VALUE_MALFORMED;
    if (!decimal_shift(n->bare, n->scale, &n->value))
        return;
    if (sign) {
        n->notes |= NOTE_NEGATIVE;
        n->bare = decimal_negate(n->bare);
        n->value = decimal_negate(n->value);
    }
    n->has_value = true;
    if (n->notes & (NOTE_PLUS | NOTE_APPROXIMATE))
        return;
    bool bare_ratio = ratio && !(n->notes & NOTE_UNIT);
    n->kind = percent || bare_ratio ? VALUE_PERCENT : VALUE_NUMBER;
    if (bare_ratio && !percent)
        n->notes |= NOTE_NO_PERCENT;
}

/* A cell that begins like a number; false: it is something else. */
static bool
read_number(struct figure *f, bool ratio)
{
    static const char *const about[] = {
        "约", "近", "大约", "预计", "超", "超过", NULL
    };
    size_t at = 0, length;
    bool sound, range, sign = false;
    if (at_word(f->s, at, "▲") || at_word(f->s, at, "※")) {
        f->number.notes |= NOTE_FOOTMARK;
        at += 3;
    }
    if (begins_with_any(str_sub(f->s, at, f->s.len), about, &length)) {
        f->number.notes |= NOTE_APPROXIMATE;
        at += length;
    }
    if (at < f->s.len && (f->s.ptr[at] == '-' || f->s.ptr[at] == '+')) {
        sign = f->s.ptr[at] == '-';
        f->number.notes |= sign ? 0 : NOTE_PLUS;
        at++;
    }
    if (at >= f->s.len || !is_digit(f->s.ptr[at]))
        return false;
    at = read_digits(f, at, &sound);
    size_t digits_end = at;
    bool percent = at < f->s.len && f->s.ptr[at] == '%';
    if (percent) {
        at++;
    } else {
        at = read_scale(f, at);
        at = read_unit(f, at);
    }
    if (is_expression(str_sub(f->s, at, f->s.len), &range)) {
        f->number.kind = range ? VALUE_MALFORMED : VALUE_EXPRESSION;
        f->number.notes |= range ? NOTE_RANGE : 0;
        return true;
    }
    at = read_tail(f, at);
    if (at < f->s.len)
        return digits_end == f->s.len;
    if (sound)
        finish(f, percent, ratio, sign);
    else
        f->number.kind = VALUE_MALFORMED;
    return true;
}

static bool
read_nothing(struct figure *f)
{
    static const enum value_kind kinds[] = { VALUE_BLANK, VALUE_NOT_REPORTED,
                                             VALUE_NOT_APPLICABLE, VALUE_PLACEHOLDER };
    const struct cell_word *word = tables_word(f->tables, f->s, WORD_NOTHING);
    if (word)
        f->number.kind = kinds[word->value];
    return word != NULL;
}

static void
read_words(struct figure *f)
{
    size_t end;
    const struct status_word *status = tables_status(f->tables, f->s, true, &end);
    f->number.kind = status ? VALUE_STATUS : VALUE_PROSE;
}

bool
number_is(const struct filing_number *number)
{
    return number->kind == VALUE_NUMBER || number->kind == VALUE_PERCENT;
}

struct filing_number
number_read(const struct filing_tables *tables, struct str text, bool percent)
{
    struct filing_number number;
    if (number_read_plain(text, percent, &number))
        return number;
    struct figure f = { .tables = tables, .cell = text };
    if (!figure_open(&f)) {
        f.number.kind = VALUE_PROSE;
        return f.number;
    }
    char first = f.s.len ? f.s.ptr[0] : 0;
    if (read_nothing(&f))
        return f.number;
    if (figure_sheet_error(f.s))
        f.number.kind = VALUE_SHEET_ERROR;
    else if (first == '=' || first == '@' || first == '\'')
        f.number.kind = VALUE_FORMULA;
    else if (figure_scientific(f.s))
        f.number.kind = VALUE_SCIENTIFIC;
    else if (!read_number(&f, percent) && !figure_lookalike(&f) && !figure_han(&f))
        read_words(&f);
    return f.number;
}
