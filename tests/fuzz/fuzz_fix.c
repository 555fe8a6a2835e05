/* Any bytes, mended by the safe fixes and by all: never worse than before, mended once
 * for all, and read as it was meant. Rules are those of the tree; run from its root. */
#include "filing/kinds.h"
#include "lint/entry.h"
#include "lint/fix.h"
#include "lint/scan.h"
#include "target/target.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct house {
    struct arena arena; /* of the document */
    struct rules *rules;
    struct quantity_tables *tables;
    struct filing_tables *filing_tables;
    struct surroundings around; /* a filing that lies in no repo */
};

static void
load(struct arena *arena, struct house *house)
{
    const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds,
        filing_rule_kinds,   lint_rule_kinds,
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    struct buf faults = { .arena = arena };
    if (!rules_load(arena, "rules", kinds, count, &house->rules, &faults) ||
        !quantity_tables_load(arena, "rules/tables", &house->tables, &faults) ||
        !filing_tables_load(arena, "rules/tables", house->tables, &house->filing_tables,
                            &faults))
        abort();
    house->around = (struct surroundings){ .tables = house->filing_tables };
}

static void
judge(void *owner, const struct text *text, struct run *run)
{
    struct house *house = owner;
    *run = (struct run){
        .arena = &house->arena, .rules = house->rules, .path = "file.txt", .text = text
    };
    struct filing_source source = { .text = text,
                                    .path = STR("file.txt"),
                                    .rules = house->rules,
                                    .tables = house->filing_tables };
    if (filing_is(&house->arena, &source)) {
        run->filing = filing_open(&house->arena, &source);
        run->around = &house->around;
    } else {
        run->notice = notice_parse(&house->arena, house->rules, text);
        run->accounts =
            targets_find(&house->arena, house->rules, house->tables, run->notice);
    }
    lint_run(run, &(struct selection){ 0 });
    filing_close(run->filing);
    run->filing = NULL;
}

static size_t
errors(const struct run *run)
{
    size_t count = 0;
    for (size_t i = 0; i < run->findings.len; i++)
        count += run->findings.items[i].severity == SEVERITY_ERROR;
    return count;
}

/* Digits and Han characters (U+4000 to U+9FFF, by their first bytes): what a safe fix may
 * never take away. */
static size_t
count_words(struct str utf8)
{
    size_t count = 0;
    for (size_t i = 0; i < utf8.len; i++) {
        unsigned char c = (unsigned char)utf8.ptr[i];
        count += (c >= '0' && c <= '9') || (c >= 0xE4 && c <= 0xE9);
    }
    return count;
}

static void
mend(struct house *house, const struct text *text, bool all)
{
    struct selection selection = { 0 };
    struct fixer fixer = { &selection, all, judge, house };
    struct fixed fixed = fix(&fixer, &house->arena, text);
    if (fixed.outcome != FIX_DONE) {
        assert(fixed.text == text);
        return;
    }
    assert(fixed.mended > 0);
    assert(errors(fixed.after) <= errors(fixed.before));
    struct text again = text_decode(&house->arena, fixed.text->source);
    assert(str_eq(again.utf8, fixed.text->utf8));
    /* &#160; is a blank. */
    if (!all && !str_has(text->utf8, STR("&#160;")))
        assert(count_words(fixed.text->utf8) >= count_words(text->utf8));
    if (!fixed.waiting)
        assert(fix(&fixer, &house->arena, fixed.text).outcome != FIX_DONE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena forever;
    static struct house house;
    if (!house.rules)
        load(&forever, &house);
    struct text text =
        text_decode(&house.arena, (struct str){ (const char *)data, size });
    mend(&house, &text, false);
    mend(&house, &text, true);
    arena_release(&house.arena);
    return 0;
}
