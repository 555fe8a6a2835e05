/* Choosing edits that do not touch, and writing them. */
#include "lint/edits.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Forms of texts that edits write, so that each is encoded once. Few differ. */
#define FORMS_KEPT 64

struct form {
    struct str text, bytes;
    enum encoding encoding;
};

struct chooser {
    struct run *run;
    struct edits *edits;
    bool *lost; /* by finding: it waits */
    struct form forms[FORMS_KEPT];
    size_t form_count;
};

static bool
is_wanted(const struct finding *finding, const struct selection *selection, bool all)
{
    return finding->fixable && (finding->edits.len || finding->whole) &&
           (all || finding->fix_safe) && selection_has(selection, finding->check);
}

static const struct form *
find_form(const struct chooser *chooser, enum encoding encoding, struct str text)
{
    for (size_t i = 0; i < chooser->form_count; i++) {
        const struct form *form = &chooser->forms[i];
        if (form->encoding == encoding && str_eq(form->text, text))
            return form;
    }
    return NULL;
}

/* False when TEXT has no form in the encoding of its place. */
static bool
encode(struct chooser *chooser, const struct edit *edit, struct str *bytes)
{
    struct edits *edits = chooser->edits;
    enum encoding encoding = text_encoding(chooser->run->text, edit->span.from);
    if (edits->as_utf8 || encoding == ENCODING_UTF8 || !edit->text.len) {
        *bytes = edit->text;
        return true;
    }
    const struct form *known = find_form(chooser, encoding, edit->text);
    if (known) {
        *bytes = known->bytes;
        return true;
    }
    size_t at;
    if (!text_encode(chooser->run->arena, encoding, edit->text, bytes, &at)) {
        size_t end = at;
        utf8_next(edit->text, &end);
        edits->no_form = str_sub(edit->text, at, end);
        return false;
    }
    if (chooser->form_count < FORMS_KEPT)
        chooser->forms[chooser->form_count++] =
            (struct form){ edit->text, *bytes, encoding };
    return true;
}

/* Adds one edit of finding INDEX; false when it cannot be written. */
static bool
add(struct chooser *chooser, size_t index, struct edit edit)
{
    struct placed_edit placed = { .edit = edit, .finding = index };
    if (edit.span.from > edit.span.to || edit.span.to > chooser->run->text->utf8.len ||
        !encode(chooser, &edit, &placed.bytes))
        return false;
    *array_push(chooser->run->arena, &chooser->edits->items) = placed;
    return true;
}

/* The edits that make every line end with LF. */
static bool
add_line_feeds(struct chooser *chooser, size_t index)
{
    const struct text *text = chooser->run->text;
    for (size_t i = 0; i < text->lines.len; i++) {
        const struct line *line = &text->lines.items[i];
        if (line->end != LINE_END_CR && line->end != LINE_END_CRLF)
            continue;
        struct span end = { line->span.to,
                            line->span.to + (line->end == LINE_END_CRLF ? 2 : 1) };
        if (!add(chooser, index, (struct edit){ end, STR("\n") }))
            return false;
    }
    return true;
}

static void
add_finding(struct chooser *chooser, size_t index)
{
    const struct finding *finding = &chooser->run->findings.items[index];
    size_t before = chooser->edits->items.len;
    bool good = true;
    for (size_t i = 0; good && i < finding->edits.len; i++)
        good = add(chooser, index, finding->edits.items[i]);
    if (good && (finding->whole & WHOLE_LF))
        good = add_line_feeds(chooser, index);
    if (good)
        return;
    chooser->edits->items.len = before;
    chooser->edits->refused++;
    chooser->lost[index] = true;
}

static int
by_place(const void *a, const void *b)
{
    const struct placed_edit *x = a, *y = b;
    if (x->edit.span.from != y->edit.span.from)
        return x->edit.span.from < y->edit.span.from ? -1 : 1;
    if (x->edit.span.to != y->edit.span.to)
        return x->edit.span.to < y->edit.span.to ? -1 : 1;
    return (x->finding > y->finding) - (x->finding < y->finding);
}

/* Edits of one finding may stand side by side, in their order; no two may overlap. */
static bool
touch(const struct placed_edit *a, const struct placed_edit *b)
{
    if (a->finding == b->finding)
        return b->edit.span.from < a->edit.span.to ||
               b->edit.span.from == a->edit.span.from;
    return b->edit.span.from <= a->edit.span.to;
}

/* One walk over the sorted edits: of two that touch, the later finding waits. What an
 * edit met before its own finding was lost has taken with it waits, too: the first
 * finding never does, so each round mends something. */
static void
settle(struct chooser *chooser)
{
    struct edits *edits = chooser->edits;
    const struct placed_edit *last = NULL;
    for (size_t i = 0; i < edits->items.len; i++) {
        const struct placed_edit *edit = &edits->items.items[i];
        if (chooser->lost[edit->finding])
            continue;
        if (last && !chooser->lost[last->finding] && touch(last, edit)) {
            size_t loser =
                edit->finding >= last->finding ? edit->finding : last->finding;
            chooser->lost[loser] = true;
            if (loser == edit->finding)
                continue;
        }
        last = edit;
    }
    size_t kept = 0;
    for (size_t i = 0; i < edits->items.len; i++)
        if (!chooser->lost[edits->items.items[i].finding])
            edits->items.items[kept++] = edits->items.items[i];
    edits->items.len = kept;
}

struct edits
edits_of(struct run *run, const struct selection *selection, bool all)
{
    struct edits edits = { 0 };
    struct chooser chooser = { .run = run, .edits = &edits };
    chooser.lost = arena_alloc_array(run->arena, run->findings.len, sizeof(bool));
    for (size_t i = 0; i < run->findings.len; i++)
        if (is_wanted(&run->findings.items[i], selection, all) &&
            (run->findings.items[i].whole & WHOLE_UTF8))
            edits.as_utf8 = true;
    size_t wanted = 0;
    for (size_t i = 0; i < run->findings.len; i++)
        if (is_wanted(&run->findings.items[i], selection, all)) {
            wanted++;
            add_finding(&chooser, i);
        }
    if (edits.items.len)
        qsort(edits.items.items, edits.items.len, sizeof *edits.items.items, by_place);
    settle(&chooser);
    for (size_t i = 0; i < run->findings.len; i++)
        edits.waiting += chooser.lost[i];
    edits.findings = wanted - edits.waiting;
    edits.waiting -= edits.refused;
    return edits;
}

/* A mark (U+FEFF) at the start of UTF-8 would be read as one, not as text. */
static struct str
without_mark(struct str utf8)
{
    while (str_starts(utf8, STR("\xEF\xBB\xBF")))
        utf8 = str_sub(utf8, 3, utf8.len);
    return utf8;
}

void
edits_apply(struct run *run, const struct edits *edits, struct str *bytes,
            struct str *utf8)
{
    const struct text *text = run->text;
    struct buf file = { .arena = run->arena }, read = { .arena = run->arena };
    size_t source_at = 0, at = 0;
    for (size_t i = 0; i < edits->items.len; i++) {
        const struct placed_edit *placed = &edits->items.items[i];
        buf_add(&read, str_sub(text->utf8, at, placed->edit.span.from));
        buf_add(&read, placed->edit.text);
        at = placed->edit.span.to;
        if (edits->as_utf8)
            continue;
        struct span source = text_source(text, placed->edit.span);
        buf_add(&file, str_sub(text->source, source_at, source.from));
        buf_add(&file, placed->bytes);
        source_at = source.to;
    }
    buf_add(&read, str_sub(text->utf8, at, text->utf8.len));
    *utf8 = buf_str(&read);
    if (edits->as_utf8) {
        *bytes = *utf8 = without_mark(*utf8);
        return;
    }
    buf_add(&file, str_sub(text->source, source_at, text->source.len));
    *bytes = buf_str(&file);
}
