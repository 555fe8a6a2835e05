/* Any bytes: decoded, parsed, judged by all checks, printed in every form, and read as a
 * table of waivers and as a baseline. Rules are those of the tree; run from its root. */
#include "filing/kinds.h"
#include "lint/lint.h"
#include "lint/scan.h"
#include "lint/suppress.h"
#include "output/findings.h"
#include "output/notices.h"
#include "target/target.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct rules *
load(struct arena *arena, struct quantity_tables **tables)
{
    const struct rule_kind *kinds[64];
    size_t count = 0;
    for (size_t i = 0; quantity_rule_kinds[i]; i++)
        kinds[count++] = quantity_rule_kinds[i];
    for (size_t i = 0; notice_rule_kinds[i]; i++)
        kinds[count++] = notice_rule_kinds[i];
    for (size_t i = 0; target_rule_kinds[i]; i++)
        kinds[count++] = target_rule_kinds[i];
    for (size_t i = 0; filing_rule_kinds[i]; i++)
        kinds[count++] = filing_rule_kinds[i];
    for (size_t i = 0; lint_rule_kinds[i]; i++)
        kinds[count++] = lint_rule_kinds[i];
    struct buf faults = { .arena = arena };
    struct rules *rules;
    if (!rules_load(arena, "rules", kinds, count, &rules, &faults) ||
        !quantity_tables_load(arena, "rules/tables", tables, &faults))
        abort();
    return rules;
}

/* What must hold of findings whatever the bytes are. */
static void
findings_hold(const struct run *run)
{
    size_t length = run->text->utf8.len;
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        assert(finding->span.from <= finding->span.to && finding->span.to <= length);
        assert(finding->say < finding->check->row->say_count);
        assert(!i || run->findings.items[i - 1].span.from <= finding->span.from);
        size_t behind = 0;
        for (size_t k = 0; k < finding->edits.len; k++) {
            struct span edit = finding->edits.items[k].span;
            assert(behind <= edit.from && edit.from <= edit.to && edit.to <= length);
            behind = edit.to;
        }
    }
}

static void
print(struct arena *run_arena, struct arena *arena, const struct run *run)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    for (int format = FINDINGS_TEXT; format <= FINDINGS_HTML; format++) {
        struct report report = { .out = out,
                                 .arena = run_arena,
                                 .format = (enum findings_format)format,
                                 .statistics = true };
        report_begin(&report);
        report_run(&report, arena, run);
        report_end(&report);
    }
    for (int format = NOTICES_TEXT; format <= NOTICES_HTML; format++) {
        struct notices notices = { .out = out,
                                   .arena = run_arena,
                                   .format = (enum notices_format)format };
        notices_begin(&notices);
        notices_one(&notices, arena, run);
        notices_end(&notices);
    }
    fclose(out);
    free(bytes);
}

/* The same bytes as a table of known findings, applied to what was found in them. */
static void
suppress(struct arena *arena, struct run *run, bool baseline)
{
    struct suppressions table = { .text = *run->text, .baseline = baseline };
    size_t before = run->findings.len;
    suppressions_read(arena, &table, (struct date){ 2024, 6, 30 });
    suppressions_apply(&table, run, STR("notices/2024.txt"), &(struct selection){ 0 });
    assert(run->findings.len + table.suppressed == before);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena forever;
    static struct rules *rules;
    static struct quantity_tables *tables;
    if (!rules)
        rules = load(&forever, &tables);
    struct arena run_arena = { 0 }, arena = { 0 };
    struct text text = text_decode(&arena, (struct str){ (const char *)data, size });
    struct run run = { .arena = &arena,
                       .rules = rules,
                       .path = "notice.txt",
                       .text = &text,
                       .notice = notice_parse(&arena, rules, &text) };
    run.accounts = targets_find(&arena, rules, tables, run.notice);
    lint_run(&run, &(struct selection){ 0 });
    findings_hold(&run);
    print(&run_arena, &arena, &run);
    suppress(&arena, &run, false);
    suppress(&arena, &run, true);
    arena_release(&arena);
    arena_release(&run_arena);
    return 0;
}
