/*
 * template: the form that a unit gets for a period (填报模板), its duties filled in.
 *
 * One row for each indicator of each duty that the unit is responsible for, in order of
 * print. Filled in is what the notice, the registry and the earlier filings say; what the unit
 * alone can know stays blank, and nothing is ever a zero. A qualitative indicator has the
 * word 不适用 where a figure would stand.
 */
#ifndef LINT_TEMPLATE_H
#define LINT_TEMPLATE_H

#include "lint/entry.h"

struct template_row {
    const struct indicator *indicator;
    struct str cells[COLUMN_CANONICAL];
};

ARRAY_TYPE(template_rows, struct template_row);

/* UNIT of AROUND's plan, which goes by NAME; PERIOD has its year. Lives in ARENA. */
struct template_rows template_of(struct arena *arena, const struct surroundings *around,
                                 const struct unit *unit, struct str name,
                                 struct filing_period period);
/* The unit that WORDS mean: a name, an alias or a code of the plan's units. */
struct unit_match template_unit(const struct surroundings *around, struct str words);

#endif
