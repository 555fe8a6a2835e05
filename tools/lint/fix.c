/* Rounds of mending, and what must hold of their result. */
#include "lint/fix.h"

#include "base/digest.h"

/* Errors of each check, and whether it could be carried out, by index. */
struct state {
    size_t *errors;
    bool *unchecked;
};

static struct state
state_of(const struct run *run)
{
    struct state state = {
        arena_alloc_array(run->arena, catalogue_count, sizeof(size_t)),
        arena_alloc_array(run->arena, catalogue_count, sizeof(bool)),
    };
    for (size_t i = 0; i < run->findings.len; i++)
        if (run->findings.items[i].severity == SEVERITY_ERROR)
            state.errors[run->findings.items[i].check - catalogue]++;
    for (size_t i = 0; i < run->not_checked.len; i++)
        state.unchecked[run->not_checked.items[i].check - catalogue] = true;
    return state;
}

/* The first check that makes AFTER worse than BEFORE; NULL when it is not. */
static const struct check *
worse(const struct state *before, const struct state *after)
{
    for (size_t i = 0; i < catalogue_count; i++)
        if (after->errors[i] > before->errors[i] ||
            (after->unchecked[i] && !before->unchecked[i]))
            return &catalogue[i];
    return NULL;
}

struct round {
    const struct fixer *fixer;
    struct arena *arena;
    struct state first;
    ARRAY(struct str) seen; /* digests of what came out */
    const struct text *text;
    struct run run;
    size_t mended;
};

static bool
was_seen(struct round *round, struct str bytes)
{
    struct str digest = digest_sha256(round->arena, bytes);
    for (size_t i = 0; i < round->seen.len; i++)
        if (str_eq(round->seen.items[i], digest))
            return true;
    *array_push(round->arena, &round->seen) = digest;
    return false;
}

/* Makes EDITS; false, and the outcome told, when their result may not be kept. */
static bool
mend(struct round *round, const struct edits *edits, struct fixed *fixed)
{
    struct str bytes, utf8;
    edits_apply(&round->run, edits, &bytes, &utf8);
    if (was_seen(round, bytes)) {
        fixed->outcome = FIX_UNSETTLED;
        return false;
    }
    struct text *text = arena_new(round->arena, struct text);
    *text = text_decode(round->arena, bytes);
    if (!str_eq(text->utf8, utf8)) {
        fixed->outcome = FIX_MISREAD;
        return false;
    }
    round->text = text;
    round->fixer->judge(round->fixer->owner, text, &round->run);
    struct state state = state_of(&round->run);
    fixed->worse = worse(&round->first, &state);
    if (fixed->worse)
        fixed->outcome = FIX_WORSE;
    return !fixed->worse;
}

static const struct run *
copy(struct arena *arena, const struct run *run)
{
    struct run *kept = arena_new(arena, struct run);
    *kept = *run;
    return kept;
}

struct fixed
fix(const struct fixer *fixer, struct arena *arena, const struct text *text)
{
    struct fixed fixed = { .text = text };
    struct round round = { .fixer = fixer, .arena = arena, .text = text };
    fixer->judge(fixer->owner, text, &round.run);
    round.first = state_of(&round.run);
    fixed.before = copy(arena, &round.run);
    was_seen(&round, text->source);
    for (int i = 0; i <= FIX_ROUNDS; i++) {
        struct edits edits = edits_of(&round.run, fixer->selection, fixer->all);
        fixed.refused = edits.refused;
        fixed.no_form = edits.no_form;
        fixed.waiting = edits.findings + edits.waiting;
        if (!edits.findings || i == FIX_ROUNDS)
            break;
        if (!mend(&round, &edits, &fixed))
            return fixed;
        round.mended += edits.findings;
    }
    if (round.mended) {
        fixed.outcome = FIX_DONE;
        fixed.text = round.text;
        fixed.mended = round.mended;
        fixed.after = copy(arena, &round.run);
    }
    return fixed;
}
