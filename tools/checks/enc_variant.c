/* ENC21: the same word in other code points: letters composed of parts, variants of
 * characters where names are compared. */
#include "checks/odd.h"
#include "checks/places.h"
#include "checks/printed.h"

#include "base/utf8.h"

#include <string.h>
#include <uninorm.h>

enum { SAY_COMPOSED, SAY_VARIANT };

static bool
is_combining(uint32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

/* The place of the next combining mark from AT on, by its lead byte; text.len: none. */
static size_t
next_mark(struct str text, size_t at)
{
    const char *first = memchr(text.ptr + at, '\xCC', text.len - at);
    size_t end = first ? (size_t)(first - text.ptr) : text.len;
    const char *second = memchr(text.ptr + at, '\xCD', end - at);
    return second ? (size_t)(second - text.ptr) : end;
}

/* A letter and the marks behind it, where one character would do. */
static void
judge_letter(struct run *run, const struct check *self, struct span span)
{
    uint8_t usual[64];
    size_t length = sizeof usual;
    const uint8_t *source = (const uint8_t *)run->text->utf8.ptr + span.from;
    if (!u8_normalize(UNINORM_NFC, source, span.to - span.from, usual, &length))
        return;
    struct str fix = { (char *)usual, length };
    if (str_eq(fix, text_view(run->text, span)))
        return;
    fix = arena_str(run->arena, fix);
    struct finding *finding = found(run, self, span, SAY_COMPOSED);
    finding->words[0] = text_view(run->text, span);
    finding->words[1] = fix;
    found_edit(run, finding, span, fix);
}

static void
look_letters(struct run *run, const struct check *self, struct span part)
{
    struct str text = str_sub(run->text->utf8, 0, part.to);
    for (size_t mark = next_mark(text, part.from); mark < text.len;) {
        size_t from = mark, to = mark, at = mark;
        while (to - mark < 16 && at < text.len && is_combining(utf8_next(text, &at)))
            to = at;
        utf8_before(text, &from);
        if (to > mark && from < mark)
            judge_letter(run, self, (struct span){ from, to });
        mark = next_mark(text, to > mark ? to : mark + 1);
    }
}

static void
look_composed(struct run *run, const struct check *self)
{
    if (!run->filing)
        return;
    const struct spans *parts = odd_parts(run); /* combining marks are odd */
    for (size_t i = 0; i < parts->len; i++) {
        look_letters(run, self, parts->items[i]);
        text_forget(run->text, parts->items[i]);
    }
}

/* TEXT with standard characters; empty when it has them already. */
static struct str
standard_text(struct run *run, struct str text)
{
    const struct filing_tables *tables = run->around->tables;
    struct buf out = { .arena = run->arena };
    bool any = false;
    for (size_t at = 0; !any && at < text.len;)
        any = tables_standard(tables, utf8_next(text, &at));
    for (size_t at = 0, from = 0; any && at < text.len; from = at) {
        char bytes[4];
        uint32_t c = tables_standard(tables, utf8_next(text, &at));
        if (c)
            buf_add(&out, (struct str){ bytes, utf8_put(bytes, c) });
        else
            buf_add(&out, str_sub(text, from, at));
    }
    return buf_str(&out);
}

/* Names of people are theirs; what is compared with the notice and with lists is not. */
static void
look_variants(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_TITLE,   COLUMN_UNIT,
                                                  COLUMN_MEASURE, COLUMN_BASIS,
                                                  COLUMN_STATE,   COLUMN_PACE,
                                                  COLUMN_CO_UNITS };
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        const struct filing_cell *cell = printed_words(entry->row, columns[i]);
        struct str fix = cell ? standard_text(run, cell->text) : (struct str){ 0 };
        if (!fix.len)
            continue;
        struct place_met *place = place_cell(run, self, entry, columns[i], SAY_VARIANT);
        place->words[0] = arena_str(run->arena, cell->text);
        place->words[1] = fix;
        place->has_edit = !(cell->marks & MARK_ESCAPED);
        place->edit = (struct edit){ cell->span, fix };
    }
}

static void
report_variants(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(ENC21) = {
    .name = "variant-characters",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .title = { "名称里有繁体、异体或拼合的字符",
               "variant or composed characters in a name" },
    .why = { "看上去是同一个名称，编码不同，就对不上任务和单位",
             "it looks like the same name, but its code points match no task and no unit" },
    .hint = { "用规范字“{2}”", "use the standard characters {2}" },
    .bad = "區民政局",
    .good = "区民政局",
    .source = "通用规范汉字表 (2013); UAX 15",
    SAYS({ "“{1}”由几个字符拼成，宜用一个字符“{2}”",
           "{1} is composed of several code points; {2} is one" },
         { "“{1}”宜作“{2}”", "{1} is usually written {2}" }),
    .look = look_composed,
    .look_row = look_variants,
    .look_end = report_variants,
};
