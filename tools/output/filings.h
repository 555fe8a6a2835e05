/*
 * filings: what was understood of a filing, row by row, in the forms of notices.h.
 *
 * text for people; json and ndjson ("duban.filing/1", rules/schema/filing.schema.json);
 * tsv: path, line and the columns of the canonical form. A filing is printed as it is
 * read, so that its length does not matter. Rows that are no data are told by kind and line
 * alone: a foot holds names and telephone numbers.
 */
#ifndef OUTPUT_FILINGS_H
#define OUTPUT_FILINGS_H

#include "filing/filing.h"
#include "output/notices.h"

/* Prints all of FILING, which was just opened, between notices_begin and notices_end. */
void filings_one(struct notices *notices, struct arena *scratch, const char *path,
                 struct filing *filing);

/* The forms; called by filings_one. */
void filing_text(struct notices *notices, struct arena *scratch, const char *path,
                 struct filing *filing);
void filing_json(struct notices *notices, struct arena *scratch, const char *path,
                 struct filing *filing);
void filing_tsv(struct notices *notices, struct arena *scratch, const char *path,
                struct filing *filing);
/* Names of the JSON form: "cell", "filled", …; "number", "prose", …. */
const char *cell_origin_name(enum cell_origin origin);
const char *value_kind_name(enum value_kind kind);

#endif
