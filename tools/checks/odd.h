/*
 * odd: the parts of a text that hold a character which not every document has.
 *
 * Several checks look for characters that hardly ever stand anywhere; the text is read once
 * for all of them. Usual are visible ASCII with blank, TAB and line ends, U+4000 to U+9FFF,
 * and the punctuation of U+2010..2027, U+3001..303F, U+FF01..FF0F and U+FF1A..FF20.
 */
#ifndef CHECKS_ODD_H
#define CHECKS_ODD_H

#include "lint/lint.h"

/* Parts of the run's text as text_part gives them; it lives as long as the run. */
const struct spans *odd_parts(struct run *run);

#endif
