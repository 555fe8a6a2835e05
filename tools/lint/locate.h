/*
 * locate: the item and field a finding stands in, for findings that do not say.
 */
#ifndef LINT_LOCATE_H
#define LINT_LOCATE_H

#include "lint/lint.h"

/* Sets item and field of every finding that lies in an item of the run's notice. */
void locate_findings(struct run *run);

#endif
