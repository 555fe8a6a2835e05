/* Any text becomes a notice whose every datum stands within the text. */
#include "base/arena.h"
#include "base/buf.h"
#include "filing/kinds.h"
#include "lint/scan.h"
#include "notice/notice.h"
#include "target/target.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena rules_arena;
static struct rules *rules;
static struct quantity_tables *tables;

/* All packs of the tree, so all kinds; run from its root. */
static void
open_rules(void)
{
    static const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds, filing_rule_kinds,
        lint_rule_kinds
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    struct buf faults = { .arena = &rules_arena };
    if (!rules_load(&rules_arena, "rules", kinds, count, &rules, &faults) ||
        !quantity_tables_load(&rules_arena, "rules/tables", &tables, &faults))
        abort();
}

static void
within(const struct text *text, struct span span)
{
    if (span.from > span.to || span.to > text->utf8.len)
        abort();
}

static void
check_item(const struct notice *notice, const struct item *item)
{
    within(notice->text, item->label.span);
    within(notice->text, item->title.span);
    within(notice->text, item->text.span);
    within(notice->text, item->deadline.span);
    if (item->section != NO_SECTION && item->section >= notice->sections.len)
        abort();
    for (size_t i = 0; i < item->fields.len; i++) {
        const struct field *field = &item->fields.items[i];
        within(notice->text, field->value.span);
        for (size_t n = 0; n < field->names.len; n++)
            within(notice->text, field->names.items[n].span);
    }
}

/* Every number stands in its item, and targets and numbers lead to each other. */
static void
check_account(const struct notice *notice, const struct account *account)
{
    size_t targets = 0;
    for (size_t i = 0; i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        within(notice->text, number->text.span);
        if ((number->class == NUMBER_TARGET) != (number->target == targets))
            abort();
        targets += number->class == NUMBER_TARGET;
    }
    if (targets != account->targets.len)
        abort();
    for (size_t i = 0; i < targets; i++) {
        within(notice->text, account->targets.items[i].text.span);
        within(notice->text, account->targets.items[i].object.span);
        within(notice->text, account->targets.items[i].action.span);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 16384)
        return 0;
    if (!rules)
        open_rules();
    struct arena arena = { 0 };
    struct text text = text_decode(&arena, (struct str){ (const char *)data, size });
    const struct notice *notice = notice_parse(&arena, rules, &text);
    const struct account *accounts = targets_find(&arena, rules, tables, notice);
    for (size_t i = 0; i < notice->items.len; i++) {
        check_item(notice, &notice->items.items[i]);
        check_account(notice, &accounts[i]);
    }
    for (size_t i = 0; i < notice->sections.len; i++)
        within(&text, notice->sections.items[i].title.span);
    for (size_t i = 0; i < notice->oddities.len; i++)
        within(&text, notice->oddities.items[i].span);
    arena_release(&arena);
    return 0;
}
