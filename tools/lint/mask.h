/*
 * mask: personal data is never printed in full (checks.md PUB17).
 *
 * Letters and digits become '*', one for one, so that columns keep their meaning; of a
 * long number a few digits stay at both ends: 138****5678, 11*************21X.
 */
#ifndef LINT_MASK_H
#define LINT_MASK_H

#include "lint/lint.h"

/* SECRET with its letters and digits masked; the rest stays. */
struct str mask(struct arena *arena, struct str secret);
/* The part of the run's text in SPAN, with all its secrets masked. */
struct str mask_view(const struct run *run, struct arena *arena, struct span span);
/* Collects the places that guarding checks found, and masks the words of all
 * findings that repeat what stands there. */
void mask_findings(struct run *run);

#endif
