/* What all forms of parsed notices share. */
#include "output/notices.h"

void
notices_begin(struct notices *notices)
{
    notices->json = (struct json){ .out = notices->out };
    if (notices->format == NOTICES_JSON && notices->several)
        json_array(&notices->json, NULL);
    if (notices->format == NOTICES_HTML)
        notice_page_begin(notices);
}

void
notices_one(struct notices *notices, struct arena *scratch, const struct run *run)
{
    switch (notices->format) {
    case NOTICES_TEXT:
        notice_text(notices, scratch, run);
        break;
    case NOTICES_JSON:
        notice_json(notices, scratch, run);
        break;
    case NOTICES_NDJSON:
        notice_json(notices, scratch, run);
        putc('\n', notices->out);
        break;
    case NOTICES_TSV:
        if (notices->columns != COLUMNS_OF_NOTICE)
            fputs("path\tsection\titem\tlabel\ttitle\tkind\tvalue\tline\tcolumn\t"
                  "offset\tlength\n",
                  notices->out);
        notices->columns = COLUMNS_OF_NOTICE;
        notice_tsv(notices, scratch, run);
        break;
    case NOTICES_HTML:
        notice_page(notices, scratch, run);
        break;
    }
    notices->printed++;
}

void
notices_end(struct notices *notices)
{
    if (notices->format == NOTICES_HTML)
        notice_page_end(notices);
    if (notices->format != NOTICES_JSON)
        return;
    if (notices->several)
        json_close(&notices->json);
    if (notices->several || notices->printed)
        putc('\n', notices->out);
}

const char *
field_name(enum field_kind kind)
{
    static const char *const names[] = { "leaders", "units", "co_units", "deadline",
                                         "steps",   "title", "text",     "other" };
    return names[kind];
}
