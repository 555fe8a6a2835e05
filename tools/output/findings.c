/* What all forms of the report share: counting, and which form is asked for. */
#include "output/findings.h"

#include <assert.h>

/* Indexed by enum findings_format. */
static const struct form *const forms[] = {
    &form_text,   &form_text,   &form_json,  &form_json,   &form_sarif,
    &form_github, &form_gitlab, &form_junit, &form_rdjson, &form_html,
};

void
report_begin(struct report *report)
{
    report->codes = arena_alloc_array(report->arena, catalogue_count, sizeof(size_t));
    report->json = (struct json){ .out = report->out };
    for (size_t i = 0; i < 3; i++)
        report->drawers[i] = (struct buf){ .arena = report->arena };
    if (forms[report->format]->begin)
        forms[report->format]->begin(report);
}

static void
count(struct report *report, const struct run *run)
{
    report->files += run->of == RUN_FILE;
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        report->severities[finding->severity]++;
        report->fixable += finding->fixable;
        report->unsafe += finding->fixable && !finding->fix_safe;
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
    forms[report->format]->run(report, scratch, run);
}

void
report_unread(struct report *report, const char *path, struct str why)
{
    const char *says = arena_str(report->arena, why).ptr;
    struct unjudged *unread = array_push(report->arena, &report->unjudged);
    unread->path = arena_str(report->arena, str_of(path));
    unread->why = (struct bilingual){ says, says };
    if (forms[report->format]->unread)
        forms[report->format]->unread(report, unread);
}

void
report_end(struct report *report)
{
    forms[report->format]->end(report);
}

size_t
report_total(const struct report *report)
{
    return report->severities[0] + report->severities[1] + report->severities[2];
}

const char *
report_word(const struct report *report, enum message message)
{
    return in_language(messages[message], report->language);
}

struct str
report_unjudged(const struct report *report, const struct unjudged *unjudged)
{
    struct str why = str_of(in_language(unjudged->why, report->language));
    if (!unjudged->check)
        return why;
    return arena_printf(report->arena, "%s%s%.*s",
                        report_word(report, MESSAGE_NOT_CHECKED),
                        report->language == LANGUAGE_ZH ? "：" : ": ", STR_ARG(why));
}

static struct str
number(struct arena *arena, size_t count)
{
    return arena_printf(arena, "%zu", count);
}

static struct str
counts(const struct report *report)
{
    return arena_printf(report->arena, "%zu error, %zu warning, %zu info",
                        report->severities[SEVERITY_ERROR],
                        report->severities[SEVERITY_WARNING],
                        report->severities[SEVERITY_INFO]);
}

struct str
report_summary(const struct report *report)
{
    struct arena *arena = report->arena;
    const struct str none = { 0 };
    struct buf buf = { .arena = arena };
    bool clean = !report_total(report) && !report->unjudged.len;
    enum message name = clean ? MESSAGE_CLEAN : MESSAGE_SUMMARY;
    buf_add(&buf, message(arena, report->language, name, number(arena, report->files),
                          counts(report), none));
    if (report->mends)
        buf_add(&buf, message(arena, report->language, MESSAGE_SUMMARY_MENDED,
                              number(arena, report->mended),
                              number(arena, report_total(report)), none));
    if (report->fixable > report->unsafe)
        buf_add(&buf,
                message(arena, report->language, MESSAGE_SUMMARY_FIXABLE,
                        number(arena, report->fixable - report->unsafe), none, none));
    if (report->unsafe)
        buf_add(&buf, message(arena, report->language, MESSAGE_SUMMARY_UNSAFE,
                              number(arena, report->unsafe), none, none));
    if (report->suppressed)
        buf_add(&buf, message(arena, report->language, MESSAGE_SUMMARY_SUPPRESSED,
                              number(arena, report->suppressed), none, none));
    if (report->unjudged.len)
        buf_add(&buf, message(arena, report->language, MESSAGE_SUMMARY_NOT_CHECKED,
                              number(arena, report->unjudged.len), none, none));
    return buf_str(&buf);
}
