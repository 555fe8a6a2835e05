/* Arabic numbers, ASCII and full-width, with thousands commas and decimals. */
#include "quantity/numeral.h"

/* More groups than any number within the limits has: 18 digits are 6 groups. */
#define MAX_GROUPS 7

static bool
is_digit(struct str text, size_t at, size_t to)
{
    return glyph_at(text, at, to).kind == GLYPH_ARABIC;
}

/* Takes a run of digits; at most LIMIT of them when LIMIT is not 0. */
static size_t
take_digits(struct str text, size_t at, size_t to, struct arabic *a, size_t *count)
{
    struct glyph g = glyph_at(text, at, to);
    for (*count = 0; g.kind == GLYPH_ARABIC; g = glyph_at(text, at, to)) {
        if (a->integer > (DECIMAL_MAX_MANTISSA - g.value) / 10)
            a->too_long = true;
        else
            a->integer = a->integer * 10 + g.value;
        at += g.length;
        ++*count;
    }
    return at;
}

/* Length of a comma that may group at AT: the full-width one is mostly punctuation,
 * and groups only between full-width digits. */
static size_t
comma_at(struct str text, size_t at, size_t to, bool wide)
{
    if (text_has(text, at, to, STR(",")) && is_digit(text, at + 1, to))
        return 1;
    if (wide && text_has(text, at, to, STR("，")) && glyph_at(text, at + 3, to).wide)
        return 3;
    return 0;
}

/* d{1,3}(,d{3})+ and no further digit or group: 1,300 but not 10,20,30. Returns the
 * end, or FIRST_END when the commas make a list. */
static size_t
take_groups(struct str text, size_t first_end, size_t to, bool wide, struct arabic *a)
{
    struct arabic grouped = *a;
    size_t at = first_end, comma, count;
    for (int groups = 0; (comma = comma_at(text, at, to, wide)); groups++) {
        if (groups == MAX_GROUPS)
            return first_end;
        size_t end = take_digits(text, at + comma, to, &grouped, &count);
        if (count != 3)
            return first_end;
        grouped.digits += 3;
        at = end;
    }
    *a = grouped;
    return at;
}

static size_t
point_at(struct str text, size_t at, size_t to)
{
    size_t length = text_has(text, at, to, STR("."))    ? 1
                    : text_has(text, at, to, STR("．")) ? 3
                                                        : 0;
    return length && is_digit(text, at + length, to) ? length : 0;
}

bool
arabic_at(struct str text, size_t at, size_t to, struct arabic *arabic)
{
    struct glyph first = glyph_at(text, at, to);
    struct arabic a = { 0 };
    if (first.kind != GLYPH_ARABIC)
        return false;
    size_t end = take_digits(text, at, to, &a, &a.digits);
    a.leading_zero = first.value == 0 && a.digits > 1;
    if (a.digits <= 3)
        end = take_groups(text, end, to, first.wide, &a);
    size_t point = point_at(text, end, to);
    if (point) {
        size_t places;
        end = take_digits(text, end + point, to, &a, &places);
        a.places = places > 100 ? 100 : (int)places;
        while ((point = point_at(text, end, to))) {
            a.dotted = true;
            end = take_digits(text, end + point, to, &a, &places);
        }
    }
    a.to = end;
    *arabic = a;
    return true;
}
