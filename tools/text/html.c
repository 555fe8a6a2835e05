/* Tags and entities. */
#include "text/html.h"

#include <string.h>

static bool
is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

struct tag
tag_at(struct str text, size_t at)
{
    size_t from = at + 1;
    struct tag tag = { .closing = from < text.len && text.ptr[from] == '/' };
    from += tag.closing;
    size_t to = from;
    while (to < text.len &&
           (is_letter(text.ptr[to]) || (to > from && is_digit(text.ptr[to]))))
        to++;
    tag.name = str_sub(text, from, to);
    return tag;
}

bool
tag_is(struct tag tag, const char *name)
{
    size_t i = 0;
    while (i < tag.name.len && name[i] && (tag.name.ptr[i] | 0x20) == (name[i] | 0x20))
        i++;
    return i == tag.name.len && !name[i];
}

size_t
tag_end(struct str text, size_t at)
{
    struct str close =
        str_starts(str_sub(text, at, text.len), STR("<!--")) ? STR("-->") : STR(">");
    size_t end = str_find(text, close, at);
    return end < text.len ? end + close.len : text.len;
}

size_t
tag_number(struct str words, struct str attribute, size_t most)
{
    size_t value = 0, at = str_find(words, attribute, 0) + attribute.len;
    while (at < words.len && words.ptr[at] && strchr("=\"' ", words.ptr[at]))
        at++;
    for (; at < words.len && is_digit(words.ptr[at]) && value <= most; at++)
        value = value * 10 + (size_t)(words.ptr[at] - '0');
    return value < 1 ? 1 : value > most ? most : value;
}

static const struct {
    struct str name;
    uint32_t character;
} entities[] = {
    { STR_INIT("nbsp"), 0xA0 },    { STR_INIT("ensp"), 0x2002 },
    { STR_INIT("emsp"), 0x2003 },  { STR_INIT("thinsp"), 0x2009 },
    { STR_INIT("amp"), '&' },      { STR_INIT("lt"), '<' },
    { STR_INIT("gt"), '>' },       { STR_INIT("quot"), '"' },
    { STR_INIT("apos"), '\'' },    { STR_INIT("ldquo"), 0x201C },
    { STR_INIT("rdquo"), 0x201D }, { STR_INIT("lsquo"), 0x2018 },
    { STR_INIT("rsquo"), 0x2019 }, { STR_INIT("laquo"), 0xAB },
    { STR_INIT("raquo"), 0xBB },   { STR_INIT("middot"), 0xB7 },
    { STR_INIT("bull"), 0x2022 },  { STR_INIT("hellip"), 0x2026 },
    { STR_INIT("mdash"), 0x2014 }, { STR_INIT("ndash"), 0x2013 },
    { STR_INIT("minus"), 0x2212 }, { STR_INIT("plusmn"), 0xB1 },
    { STR_INIT("times"), 0xD7 },   { STR_INIT("divide"), 0xF7 },
    { STR_INIT("deg"), 0xB0 },     { STR_INIT("permil"), 0x2030 },
    { STR_INIT("sup2"), 0xB2 },    { STR_INIT("sup3"), 0xB3 },
    { STR_INIT("ge"), 0x2265 },    { STR_INIT("le"), 0x2264 },
    { STR_INIT("ne"), 0x2260 },    { STR_INIT("asymp"), 0x2248 },
    { STR_INIT("yen"), 0xA5 },     { STR_INIT("sect"), 0xA7 },
    { STR_INIT("shy"), 0xAD },     { STR_INIT("zwnj"), 0x200C },
    { STR_INIT("zwj"), 0x200D },   { STR_INIT("rarr"), 0x2192 },
};
/* The longest is &#x10FFFF; */
#define ENTITY_MAX_BYTES 8

static bool
is_character(uint32_t value)
{
    if (value < ' ')
        return value == '\t' || value == '\n' || value == '\r';
    return value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
}

/* What stands behind "#". */
static uint32_t
entity_number(struct str digits)
{
    bool hex = digits.len && (digits.ptr[0] | 0x20) == 'x';
    uint32_t value = 0;
    for (size_t i = hex; i < digits.len; i++) {
        char c = digits.ptr[i], low = (char)(c | 0x20);
        if (is_digit(c))
            value = value * (hex ? 16 : 10) + (uint32_t)(c - '0');
        else if (hex && low >= 'a' && low <= 'f')
            value = value * 16 + (uint32_t)(low - 'a') + 10;
        else
            return 0;
    }
    return is_character(value) ? value : 0;
}

uint32_t
entity_next(struct str text, size_t *at)
{
    if (*at >= text.len || text.ptr[*at] != '&')
        return 0;
    struct str rest = str_sub(text, *at + 1, *at + 2 + ENTITY_MAX_BYTES);
    struct str name = str_sub(rest, 0, str_find(rest, STR(";"), 0));
    if (name.len == rest.len || !name.len)
        return 0;
    uint32_t character =
        name.ptr[0] == '#' ? entity_number(str_sub(name, 1, name.len)) : 0;
    for (size_t i = 0; !character && i < sizeof entities / sizeof entities[0]; i++)
        if (str_eq(name, entities[i].name))
            character = entities[i].character;
    *at += character ? name.len + 2 : 0;
    return character;
}
