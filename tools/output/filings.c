/* What all forms of parsed filings share, and the form of rows in columns. */
#include "output/filings.h"

#include "output/delimited.h"

void
filings_one(struct notices *notices, struct arena *scratch, const char *path,
            struct filing *filing)
{
    switch (notices->format) {
    case NOTICES_TEXT:
        filing_text(notices, scratch, path, filing);
        break;
    case NOTICES_JSON:
        filing_json(notices, scratch, path, filing);
        break;
    case NOTICES_NDJSON:
        filing_json(notices, scratch, path, filing);
        putc('\n', notices->out);
        break;
    case NOTICES_TSV:
        filing_tsv(notices, scratch, path, filing);
        break;
    case NOTICES_HTML: /* a page is of a notice alone */
        break;
    }
    notices->printed++;
}

const char *
cell_origin_name(enum cell_origin origin)
{
    static const char *const names[] = { "none",     "cell", "filled", "head",
                                         "preamble", "path", "split" };
    return names[origin];
}

const char *
value_kind_name(enum value_kind kind)
{
    static const char *const names[] = {
        "blank",      "not-reported", "not-applicable", "placeholder", "number",
        "percent",    "expression",   "malformed",      "sheet-error", "formula",
        "scientific", "status",       "prose",
    };
    return names[kind];
}

/* What stands behind the cell of COLUMN. */
static char
end_of(int column)
{
    return column + 1 < COLUMN_CANONICAL ? '\t' : '\n';
}

static void
put_columns(FILE *out)
{
    fputs("path\tline\t", out);
    for (int i = 0; i < COLUMN_CANONICAL; i++)
        tsv_cell(out, column_name((enum filing_column)i), end_of(i));
}

void
filing_tsv(struct notices *notices, struct arena *scratch, const char *path,
           struct filing *filing)
{
    struct filing_row *row;
    struct arena batch = { 0 };
    (void)scratch;
    if (notices->columns != COLUMNS_OF_FILING)
        put_columns(notices->out);
    notices->columns = COLUMNS_OF_FILING;
    while (filing_next(filing, &row) == FILING_ROW) {
        if (row->kind != ROW_DATA)
            continue;
        tsv_cell(notices->out, str_of(path), '\t');
        fprintf(notices->out, "%zu\t", row->line);
        arena_reset(&batch);
        for (int i = 0; i < COLUMN_CANONICAL; i++)
            tsv_cell(notices->out,
                     filing_canonical(&batch, filing, row, (enum filing_column)i),
                     end_of(i));
    }
    arena_release(&batch);
}
