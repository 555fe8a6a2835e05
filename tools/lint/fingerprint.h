/*
 * fingerprint: what a finding is known by when lines move (dubanFinding/v1).
 *
 * FNV-1a, 64 bits, over notice | code | item | field | words without blanks; the notice
 * is its document number, else the file's name without folders. Equal findings of a
 * file are told apart by their order. No line number: a waiver survives reordering.
 */
#ifndef LINT_FINGERPRINT_H
#define LINT_FINGERPRINT_H

#include "lint/lint.h"

/* Sets the fingerprint of every finding of a sorted run. */
void fingerprint_findings(struct run *run);
/* 16 hexadecimal digits of COUNT words, for what is known by other words. */
struct str fingerprint_of_words(struct arena *arena, const struct str *words,
                                size_t count);

#endif
