/* What all forms of the report share: counting, and which form is asked for. */
#include "output/findings.h"

#include <assert.h>

static bool
is_json(const struct report *report)
{
    return report->format == FINDINGS_JSON || report->format == FINDINGS_NDJSON;
}

void
report_begin(struct report *report)
{
    report->codes = arena_alloc_array(report->arena, catalogue_count, sizeof(size_t));
    report->json = (struct json){ .out = report->out };
    if (is_json(report))
        findings_json_begin(report);
}

static void
count(struct report *report, const struct run *run)
{
    report->files++;
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        report->severities[finding->severity]++;
        report->fixable += finding->fixable;
        assert(finding->check >= catalogue);
        report->codes[finding->check - catalogue]++;
    }
    for (size_t i = 0; i < run->not_checked.len; i++)
        *array_push(report->arena, &report->unjudged) = (struct unjudged){
            .check = run->not_checked.items[i].check,
            .path = arena_str(report->arena, str_of(run->path)),
            .why = run->not_checked.items[i].why,
        };
}

void
report_run(struct report *report, struct arena *scratch, const struct run *run)
{
    count(report, run);
    if (is_json(report))
        findings_json(report, scratch, run);
    else
        findings_text(report, scratch, run);
}

void
report_end(struct report *report)
{
    if (is_json(report))
        findings_json_end(report);
    else
        findings_text_end(report);
}
