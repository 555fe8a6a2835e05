/* The run: every check looks, then findings are sorted and made unique. */
#include "lint/lint.h"

#include "lint/entry.h"
#include "lint/fingerprint.h"
#include "lint/fix_scope.h"
#include "lint/locate.h"
#include "lint/mask.h"
#include "lint/pair.h"
#include "lint/passage.h"
#include "lint/yield.h"

#include <stdlib.h>
#include <string.h>

static const struct bilingual too_many = {
    "发现过多，其余部分未再检查",
    "too many findings; the rest of the file was not judged",
};

struct finding *
found(struct run *run, const struct check *self, struct span span, size_t say)
{
    struct finding *finding = &run->surplus;
    if (!run->counts)
        run->counts = arena_alloc_array(run->arena, catalogue_count, sizeof(size_t));
    if (run->counts[self - catalogue]++ < FINDINGS_MOST)
        finding = array_push(run->arena, &run->findings);
    else {
        could_not(run, self, too_many);
        if (self->row->guards) /* nobody else may show it, either */
            *array_push(run->arena, &run->secrets) = span;
    }
    *finding = (struct finding){
        .check = self,
        .severity =
            run->severities ? run->severities[self - catalogue] : self->row->severity,
        .span = span,
        .say = say,
    };
    return finding;
}

bool
found_enough(const struct run *run, const struct check *self)
{
    return run->counts && run->counts[self - catalogue] > FINDINGS_MOST;
}

void
found_edit(struct run *run, struct finding *finding, struct span span, struct str text)
{
    finding->fixable = true;
    if (finding != &run->surplus)
        *array_push(run->arena, &finding->edits) =
            (struct edit){ span, run->filing ? filing_kept(run->filing, text) : text };
}

void
found_beside(struct run *run, struct finding *finding, struct span span,
             struct bilingual says)
{
    if (finding != &run->surplus)
        *array_push(run->arena, &finding->related) =
            (struct related){ .span = span, .says = says };
}

void
found_whole(struct finding *finding, enum whole_fix whole)
{
    finding->fixable = finding->fix_safe = true;
    finding->whole |= whole;
}

void
could_not(struct run *run, const struct check *self, struct bilingual why)
{
    for (size_t i = run->not_checked.len; i > 0; i--) {
        const struct not_checked *told = &run->not_checked.items[i - 1];
        if (told->check == self && !strcmp(told->why.en, why.en))
            return;
    }
    *array_push(run->arena, &run->not_checked) = (struct not_checked){ self, why };
}

static int
by_place(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->span.from != y->span.from)
        return x->span.from < y->span.from ? -1 : 1;
    int codes = strcmp(x->check->code, y->check->code);
    if (codes)
        return codes;
    if (x->span.to != y->span.to)
        return x->span.to < y->span.to ? -1 : 1;
    if (x->say != y->say)
        return x->say < y->say ? -1 : 1;
    for (size_t i = 0; i < FINDING_WORDS; i++) {
        int words = str_compare(x->words[i], y->words[i]);
        if (words)
            return words;
    }
    return 0;
}

/* Leaves out doubles and what was found only to be masked. */
static void
keep_selected(struct run *run, const bool *chosen)
{
    size_t kept = 0;
    for (size_t i = 0; i < run->findings.len; i++) {
        struct finding *finding = &run->findings.items[i];
        bool twin = kept && !by_place(&run->findings.items[kept - 1], finding);
        if (!twin && chosen[finding->check - catalogue])
            run->findings.items[kept++] = *finding;
    }
    run->findings.len = kept;
}

static bool
is_readable(const struct text *text)
{
    switch (text->content) {
    case CONTENT_TEXT:
    case CONTENT_HTML:
        return true;
    case CONTENT_EMPTY:
    case CONTENT_ZIP:
    case CONTENT_OLE:
    case CONTENT_PDF:
    case CONTENT_RTF:
    case CONTENT_BINARY:
        break;
    }
    return false;
}

/* Of a table of the registry only its own checks and the form of the file are judged: its
 * words are the notice's. What guards looks everywhere. */
static bool
concerns(const struct check_row *row, const struct run *run)
{
    if (!row->look || (run->filing && row->on_prose))
        return false;
    if (row->on_bytes || (row->guards && is_readable(run->text)))
        return true;
    if (!is_readable(run->text) || row->on_registry != (run->registry != NULL) ||
        row->on_sheet != (run->sheet != NULL))
        return false;
    return !run->filing || row->on_filing;
}

void
look_at_text(struct run *run, const bool *chosen)
{
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check *check = &catalogue[i];
        if (concerns(check->row, run) && (check->row->guards || chosen[i]))
            check->row->look(run, check);
    }
}

/* Prose of a filing is never mended unasked: only its own unit can say what it means. */
static void
look_at_prose(struct run *run, const bool *chosen)
{
    size_t from = run->findings.len;
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check_row *row = catalogue[i].row;
        if (row->look && row->on_prose && chosen[i])
            row->look(run, &catalogue[i]);
    }
    if (run->passages)
        passages_locate(run, from);
    for (size_t i = from; i < run->findings.len; i++)
        run->findings.items[i].fix_safe = false;
}

/* At what is no file. */
static void
look_around(struct run *run, const bool *chosen)
{
    if (run->around && run->around->history)
        history_fetch_all(run->around->history);
    if (run->around && run->around->last_year)
        history_fetch_all(run->around->last_year);
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check_row *row = catalogue[i].row;
        void (*look)(struct run *, const struct check *) =
            run->of == RUN_FOLDER ? row->look_folder : row->look_repo;
        if (look && chosen[i])
            look(run, &catalogue[i]);
    }
}

void
lint_run(struct run *run, const struct selection *selection)
{
    const bool *chosen = selection_checks(run->arena, selection);
    if (run->of != RUN_FILE) {
        look_around(run, chosen);
    } else if (pair_is_worth(run)) {
        pair_run(run, chosen);
    } else {
        look_at_text(run, chosen);
        if (run->filing)
            entries_run(run, chosen, SHARE_ALL);
    }
    if (run->filing)
        look_at_prose(run, chosen);
    if (run->findings.len)
        qsort(run->findings.items, run->findings.len, sizeof *run->findings.items,
              by_place);
    mask_findings(run);
    keep_selected(run, chosen);
    findings_yield(run);
    fix_scope(run);
    locate_findings(run);
    fingerprint_findings(run);
}
