/* Any bytes become rows of a filing; all that has a place stands within the text, records
 * follow each other, and rows of all kinds together are the records of the file. */
#include "base/arena.h"
#include "base/buf.h"
#include "filing/filing.h"
#include "filing/kinds.h"
#include "lint/scan.h"
#include "notice/notice.h"
#include "quantity/quantity.h"
#include "target/target.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena tables_arena;
static struct rules *rules;
static struct filing_tables *tables;

/* All packs of the tree, so all kinds; run from its root. */
static void
open_tables(void)
{
    static const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds, filing_rule_kinds,
        lint_rule_kinds
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    struct quantity_tables *quantity;
    struct buf faults = { .arena = &tables_arena };
    for (size_t i = 0; i < sizeof stages / sizeof stages[0]; i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    if (!rules_load(&tables_arena, "rules", kinds, count, &rules, &faults) ||
        !quantity_tables_load(&tables_arena, "rules/tables", &quantity, &faults) ||
        !filing_tables_load(&tables_arena, "rules/tables", quantity, &tables, &faults))
        abort();
}

static void
within(const struct filing *filing, struct span span)
{
    if (span.from > span.to || span.to > filing->text->utf8.len)
        abort();
}

static void
check_row(struct arena *arena, const struct filing *filing,
          const struct filing_row *row)
{
    within(filing, row->span);
    within(filing, row->extra);
    if (row->kind != ROW_DATA && row->kind != ROW_TOTAL)
        return;
    for (int i = 0; i < FILING_COLUMNS; i++) {
        within(filing, row->cells[i].span);
        filing_canonical(arena, filing, row, (enum filing_column)i);
    }
}

static void
check_whole(struct arena *arena, struct filing *filing)
{
    struct filing_row *row;
    size_t rows = 0, sum = 0, behind = 0;
    while (filing_next(filing, &row) == FILING_ROW) {
        rows++;
        check_row(arena, filing, row);
        if (filing->form == FORM_TABLE) {
            if (row->span.from < behind)
                abort();
            behind = row->span.to;
        }
    }
    for (int i = 0; i < ROW_KINDS; i++)
        sum += filing->counts[i];
    if (sum != rows)
        abort();
    for (size_t i = 0; i < filing->heads.len; i++)
        within(filing, filing->heads.items[i].span);
    for (size_t i = 0; i < filing->assumptions.len; i++)
        within(filing, filing->assumptions.items[i].span);
}

/* End of the piece of BYTES that begins at FROM: a line end some way on. */
static size_t
piece_end(struct str bytes, size_t from, size_t length)
{
    size_t end = from + length < bytes.len ? from + length : bytes.len;
    while (end < bytes.len && bytes.ptr[end - 1] != '\n')
        end++;
    return end;
}

/* The same in pieces, for text whose bytes are its UTF-8. */
static void
check_pieces(struct arena *arena, struct filing_source source, struct str bytes)
{
    size_t at = 0, length = 64, end = piece_end(bytes, 0, 256);
    struct text first = text_decode(arena, str_sub(bytes, 0, end));
    source.text = &first;
    source.more = end < bytes.len;
    struct filing *filing = filing_open(arena, &source);
    struct filing_row *row;
    for (;;) {
        enum filing_outcome outcome = filing_next(filing, &row);
        if (outcome == FILING_END)
            break;
        if (outcome == FILING_ROW) {
            check_row(arena, filing, row);
            continue;
        }
        at += filing_wanted(filing);
        end = piece_end(bytes, at, length *= 2);
        struct text *piece = arena_new(arena, struct text);
        *piece = text_decode(arena, str_sub(bytes, at, end));
        filing_feed(filing, piece, end < bytes.len);
    }
    filing_close(filing);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > 16384)
        return 0;
    if (!rules)
        open_tables();
    struct arena arena = { 0 };
    struct str bytes = { (const char *)data, size };
    struct text text = text_decode(&arena, bytes);
    struct filing_source source = { .text = &text,
                                    .path = STR("filings/2025/M06/x.csv"),
                                    .rules = rules,
                                    .tables = tables };
    struct filing *filing = filing_open(&arena, &source);
    check_whole(&arena, filing);
    if (text.utf8.ptr == bytes.ptr && text.encoding == ENCODING_UTF8)
        check_pieces(&arena, source, bytes);
    filing_close(filing);
    arena_release(&arena);
    return 0;
}
