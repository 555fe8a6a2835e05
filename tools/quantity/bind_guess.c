/* A measure word that no table knows (碑刻14通, 陂塘12汪): one character between an Arabic
 * number and the end of its clause counts what stands before, whatever it means. Which
 * characters never do is said in measure-stops.tsv. */
#include "base/utf8.h"
#include "quantity/inside.h"

/* Nothing that could be counted follows: the clause ends, or a bound stands there (以上). */
static bool
ends_at(const struct finder *f, size_t at)
{
    size_t end;
    if (at >= f->to || word_beside(f, SIDE_AFTER, at, &end))
        return true;
    uint32_t c = utf8_next((struct str){ f->text.ptr, f->to }, &at);
    return !utf8_is_han(c) && c > ' ' + 1 && !(c >= '0' && c <= '9') &&
           !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

/* M14, G7, 3.2-14: a piece of a name. */
static bool
is_joined_before(const struct finder *f, size_t at)
{
    unsigned char c = at > f->from ? (unsigned char)f->text.ptr[at - 1] : 0;
    return c > ' ' && c < 0x80 && c != ',' && c != ':' && c != ';' && c != '(';
}

static bool
could_be_counted(const struct finder *f, const struct candidate *c,
                 const struct quantity *q)
{
    return q->class == QUANTITY_NUMBER && !q->unit.len && q->has_value && !q->han &&
           c->numeral.form == NUMERAL_PLAIN && !c->before && !c->behind &&
           decimal_is_integer(q->value) && !is_joined_before(f, q->numeral.from);
}

void
bind_guess(struct finder *f, const struct candidate *c, struct quantity *q)
{
    if (!could_be_counted(f, c, q))
        return;
    size_t from = skip_blank(f, bind_inside(f, q->numeral.to, true)), to = from, end;
    uint32_t word =
        from < f->to ? utf8_next((struct str){ f->text.ptr, f->to }, &to) : 0;
    if (!utf8_is_han(word) || glyph_at(f->text, from, f->to).kind != GLYPH_NONE ||
        tables_stops(f->tables, f->text, from, f->to) ||
        word_beside(f, SIDE_AFTER, from, &end) || !ends_at(f, to))
        return;
    q->approximate |= from > q->numeral.to && f->text.ptr[q->numeral.to] != ' ';
    q->unit_span = (struct span){ from, to };
    q->unit = str_sub(f->text, from, to);
    q->span.to = to;
}
