/* Words with a numeral character that count nothing: 统一, 千方百计, 四川. */
#include "quantity/inside.h"

/* No idiom has more shorter ones at its head than this. */
#define MAX_TAILS 16

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
            if ((best && best->word.len >= idiom->word.len) ||
                at - f->done < idiom->head)
                continue;
            if (idiom->head == 0 ||
                text_has(f->text, at - idiom->head, at,
                         (struct str){ idiom->word.ptr, idiom->head }))
                best = idiom;
        }
    return best;
}
