/*
 * fix: a file with its findings mended, in memory.
 *
 * Rounds of judging and mending until nothing is left to mend, so that of two findings
 * that touch both are mended and a second fix changes nothing. What came out is judged
 * like the file itself: it must be read as it was meant, have no error that the file had
 * not, and be checked as far as the file was. Else the file stays as it was.
 */
#ifndef LINT_FIX_H
#define LINT_FIX_H

#include "lint/edits.h"

/* Rounds at most; a round mends as many findings as do not touch. */
#define FIX_ROUNDS 32

enum fix_outcome {
    FIX_NOTHING, /* there was nothing to mend */
    FIX_DONE,
    FIX_WORSE, /* it would have findings of check `worse`, errors, or not be checked */
    FIX_MISREAD,   /* its bytes would be read as another text */
    FIX_UNSETTLED, /* the fixes undo each other */
};

struct fixer {
    const struct selection *selection;
    bool all; /* unsafe fixes, too */
    /* Makes *RUN of TEXT with all checks, less what is waived; TEXT and RUN live as long
     * as the arena of the file. */
    void (*judge)(void *owner, const struct text *text, struct run *run);
    void *owner;
};

struct fixed {
    enum fix_outcome outcome;
    const struct text *text; /* of the file as it shall be: with FIX_DONE the new one */
    size_t mended;           /* findings */
    size_t waiting;     /* findings that another call would mend: FIX_ROUNDS were not
                              * enough */
    size_t refused;     /* findings whose fix the encoding cannot write … */
    struct str no_form; /* … such as this character */
    const struct check *worse;
    const struct run *before, *after; /* of the file, and of `text` with FIX_DONE */
};

/* TEXT lives in ARENA, as what is made of it. */
struct fixed fix(const struct fixer *fixer, struct arena *arena,
                 const struct text *text);

#endif
