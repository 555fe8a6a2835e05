/* Words with a numeral character that count nothing: 统一, 千方百计, 四川. */
#include "quantity/inside.h"

/* No idiom has more shorter ones at its head than this. */
#define MAX_TAILS 16

/* Whether the number goes on where IDIOM ends: 每一|所 and 扩大一|倍 count, and so do
 * 计划一|百, 扩大肆|拾 and 年初十|二. */
static bool
is_out(const struct finder *f, const struct idiom *idiom, size_t end)
{
    size_t unit;
    struct glyph next = glyph_at(f->text, end, f->to),
                 last = end - f->from >= 3 ? glyph_at(f->text, end - 3, f->to) : next;
    bool scale = next.kind == GLYPH_TEN || next.kind == GLYPH_BIG;
    if (scale && (last.kind == GLYPH_DIGIT || (last.formal && next.formal)))
        return true;
    if (idiom->bare && last.kind == GLYPH_TEN && (scale || is_single(next.kind)))
        return true;
    if (idiom->bare)
        return tables_measure(f->tables, f->text, end, f->to, &unit);
    return idiom->counts && last.kind == GLYPH_DIGIT && /* 系统一个, 系统一般 */
           !tables_measure(f->tables, f->text, end, f->to, &unit);
}

const struct idiom *
idiom_at(const struct finder *f, size_t at)
{
    uint32_t tails[MAX_TAILS];
    const struct quantity_tables *t = f->tables;
    const struct idiom *best = NULL;
    size_t count = words_all(&t->tails, f->text, at, f->to, tails, MAX_TAILS);
    for (size_t i = 0; i < count; i++)
        for (size_t next = (size_t)tails[i] + 1; next;
             next = t->idioms.items[next - 1].next) {
            const struct idiom *idiom = &t->idioms.items[next - 1];
            if ((best && best->length >= idiom->length) || at - f->done < idiom->head)
                continue;
            if ((idiom->head == 0 ||
                 text_has(f->text, at - idiom->head, at,
                          str_sub(tables_idiom(t, idiom), 0, idiom->head))) &&
                !is_out(f, idiom, at - idiom->head + idiom->length))
                best = idiom;
        }
    return best;
}
