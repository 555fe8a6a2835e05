/*
 * collected: all filings of a period in one table, who is silent and who disagrees.
 *
 * text for people; csv and tsv, the canonical columns alone, so that the table can be read
 * as a filing again; json ("duban.collection/1", rules/schema/collection.schema.json), with
 * the place of every row, rate, pace and light, and the findings.
 */
#ifndef OUTPUT_COLLECTED_H
#define OUTPUT_COLLECTED_H

#include "lint/collection.h"
#include "output/message.h"

#include <stdio.h>

enum collected_format {
    COLLECTED_TEXT,
    COLLECTED_CSV,
    COLLECTED_TSV,
    COLLECTED_JSON,
};

struct collected_view {
    FILE *out;
    struct arena *arena;
    enum collected_format format;
    enum language language;
    bool color;
    struct str period;                   /* 2025M06 */
    const struct collection *collection; /* closed */
    const struct run *around; /* what was found in the period's folder as a whole */
};

void collected_print(const struct collected_view *view);
/* "2025M06: 12 filings, 31 rows; …" */
struct str collected_summary(const struct collected_view *view);
void collected_json(const struct collected_view *view);

#endif
