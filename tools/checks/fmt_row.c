/* FMT, rows whose cells do not stand below their heads: too many, too few, broken quotes. */
#include "checks/places.h"

enum { SAY_SURPLUS, SAY_SHIFTED, SAY_MISSING, SAY_SHORT };

static bool
is_table_row(const struct entry *entry)
{
    return entry->filing->form == FORM_TABLE && entry->row->kind == ROW_DATA;
}

/* Whether the text of a cell can stand below its head at all. */
static bool
misfits(const struct filing_row *row, enum filing_column column)
{
    const struct filing_date *const dates[] = { &row->expected, &row->finished,
                                                &row->as_of, &row->filed };
    if (column >= COLUMN_EXPECTED && column <= COLUMN_FILED)
        return dates[column - COLUMN_EXPECTED]->form == DATE_UNREAD;
    switch ((int)column) {
    case COLUMN_STATE:
        return row->state == STATE_UNKNOWN;
    case COLUMN_PACE:
        return row->pace == PACE_UNKNOWN;
    case COLUMN_CORRECTION:
        return row->correction == FLAG_UNKNOWN;
    case COLUMN_OPENNESS:
        return row->openness == OPENNESS_UNKNOWN;
    case COLUMN_DONE:
        return row->done.kind == VALUE_PROSE || row->done.kind == VALUE_STATUS;
    default:
        return false;
    }
}

/* The first column whose cell cannot be its own; COLUMN_NONE. */
static enum filing_column
first_misfit(const struct entry *entry)
{
    const struct filing *filing = entry->filing;
    for (int i = 0; i < COLUMN_CANONICAL; i++)
        if (filing->has[i] && misfits(entry->row, (enum filing_column)i))
            return (enum filing_column)i;
    return COLUMN_NONE;
}

/* The first required column that the row ends before. */
static enum filing_column
first_cut_off(const struct entry *entry)
{
    const struct filing *filing = entry->filing;
    for (size_t i = entry->row->width; i < filing->heads.len; i++) {
        enum filing_column column = filing->heads.items[i].column;
        if (filing->profile == PROFILE_CANONICAL && column_required(column))
            return column;
    }
    return COLUMN_NONE;
}

/* A row that ends early: shifted where a cell cannot be what its head says, cut off where
 * a required one is not reached, else only its last, blank cells were not written. */
static void
judge_short(struct run *run, const struct check *self, const struct entry *entry)
{
    enum filing_column shifted = first_misfit(entry), cut = first_cut_off(entry);
    size_t say = shifted != COLUMN_NONE ? SAY_SHIFTED
                 : cut != COLUMN_NONE   ? SAY_MISSING
                                        : SAY_SHORT;
    struct place_met *place = place_cell(run, self, entry, COLUMN_NONE, say);
    place->words[0] =
        arena_printf(run->arena, "%zu", entry->filing->heads.len - entry->row->width);
    place->words[1] = column_name(say == SAY_SHIFTED ? shifted : cut);
    if (say != SAY_SHORT)
        return;
    place->record = 0;
    place->item = 0;
    place->severity = SEVERITY_INFO;
}

/* What stands beyond the heads shifted nothing: the cells below them fit, and the last one is
 * not a text that a comma has cut. */
static bool
is_beyond(const struct entry *entry)
{
    const struct filing_heads *heads = &entry->filing->heads;
    const struct record *record = entry->row->record;
    return entry->filing->profile == PROFILE_CANONICAL && heads->len &&
           entry->row->width > heads->len + 1 && first_misfit(entry) == COLUMN_NONE &&
           heads->len <= record->cells.len &&
           !record->cells.items[heads->len - 1].text.len;
}

static void
look_width(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    size_t heads = entry->filing->heads.len;
    if (!is_table_row(entry) || row->width == heads)
        return;
    if (row->width < heads) {
        judge_short(run, self, entry);
        return;
    }
    /* Delimiters of an empty margin shift nothing. */
    if ((!row->extra.to && first_misfit(entry) == COLUMN_NONE) || is_beyond(entry))
        return;
    struct place_met *place = place_cell(run, self, entry, COLUMN_NONE, SAY_SURPLUS);
    place->words[0] = arena_printf(run->arena, "%zu", row->width);
    place->words[1] = arena_printf(run->arena, "%zu", heads);
}

/* Where more than half of the rows are too long the table has columns without a head. */
static bool
is_columns(const struct run *run, size_t surplus)
{
    return surplus > 1 && surplus * 2 > run->filing->counts[ROW_DATA];
}

static void
report_width(struct run *run, const struct check *self)
{
    struct places *places = run_state(run, self, sizeof *places);
    if (is_columns(run, places->counts[SAY_SURPLUS])) {
        size_t left = 0;
        for (size_t i = 0; i < places->met.len; i++)
            if (places->met.items[i].say != SAY_SURPLUS)
                places->met.items[left++] = places->met.items[i];
        places->met.len = left;
        places->counts[SAY_SURPLUS] = 0;
    }
    places_report(run, self, FINDINGS_MOST, 1U << SAY_SHORT);
}

CHECK(FMT02) = {
    .name = "ragged-row",
    .severity = SEVERITY_ERROR,
    .spoils_row = true,
    .yields = "FMT03",
    .title = { "这一行的格数与表头不同", "the row has not as many cells as the heads" },
    .why = { "后面各格都错位，数字会填到别的列里",
             "all cells behind are shifted; figures land in other columns" },
    .hint = { "含逗号的文字要放在英文双引号里；空着的格也要留分隔符",
              "put text with a comma into double quotes; an empty cell still has its delimiter" },
    .bad = "…,已完成,并验收,公开",
    .good = "…,\"已完成,并验收\",公开",
    .source = "checks.md FMT02; RFC 4180, 2.4",
    SAYS({ "有 {1} 格，表头只有 {2} 列；多半是文字里的逗号没有加引号",
           "{1} cells below {2} heads; mostly a comma in a text without quotes" },
         { "少 {1} 格，从“{2}”起对不上表头",
           "{1} cells too few; from {2} on they do not fit the heads" },
         { "少 {1} 格，没有写到“{2}”", "{1} cells too few; {2} is not reached" },
         { "行末少 {1} 个空格子，按空白读取",
           "{1} empty cells at the end are not written; read as blank" }),
    .look_row = look_width,
    .look_end = report_width,
};

static void
look_surplus(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!is_table_row(entry) || !entry->row->extra.to)
        return;
    struct place_met *place =
        place_cell(run, self, entry, COLUMN_NONE, is_beyond(entry));
    place->span = entry->row->extra;
    place->words[0] = arena_printf(run->arena, "%zu", entry->filing->heads.len);
    place->words[1] = arena_printf(run->arena, "%zu", entry->row->width);
}

static void
report_surplus(struct run *run, const struct check *self)
{
    struct places *places = run_state(run, self, sizeof *places);
    if (places->counts[1] || is_columns(run, places->counts[0]))
        places_report(run, self, 0, 0);
}

CHECK(FMT25) = {
    .name = "hidden-columns",
    .severity = SEVERITY_WARNING,
    .title = { "表头之外还有数据", "data in columns without a head" },
    .why = { "多半是没有删去的工作列，可能不该报出，也无法核对",
             "mostly columns of working notes that were left; they may not be meant to go out" },
    .hint = { "删去这些列，或补上表头", "delete these columns, or give them heads" },
    .bad = "表头 29 列，各行 31 列",
    .good = "表头 29 列，各行 29 列",
    .source = "checks.md FMT25",
    SAYS({ "表头有 {1} 列，数据有 {2} 列", "{1} heads, and {2} cells in the rows" },
         { "表头有 {1} 列，这一行有 {2} 格", "{1} heads, and {2} cells in the row" }),
    .look_row = look_surplus,
    .look_end = report_surplus,
};

enum { SAY_UNCLOSED, SAY_AFTER, SAY_STRAY, SAY_CURLY };

/* Quotes of type set around a text with commas, as if they were those of CSV. */
static const struct record_cell *
curly_quoted(const struct record *record)
{
    for (size_t i = 0; i + 1 < record->cells.len; i++) {
        struct str text = record->cells.items[i].text;
        if (!str_starts(text, STR("“")) || str_has(text, STR("”")))
            continue;
        for (size_t k = i + 1; k < record->cells.len; k++)
            if (str_has(record->cells.items[k].text, STR("”")))
                return str_ends(record->cells.items[k].text, STR("”"))
                           ? &record->cells.items[i]
                           : NULL;
    }
    return NULL;
}

static void
found_quote(struct run *run, const struct check *self, const struct entry *entry,
            const struct record_cell *cell, size_t say)
{
    size_t at = say == SAY_CURLY ? cell->span.from : cell->fault_at;
    struct finding *finding = found_row(run, self, entry, say);
    finding->span = (struct span){ at, say == SAY_CURLY ? cell->span.to : at + 1 };
    if (say == SAY_STRAY)
        finding->severity = SEVERITY_WARNING;
}

static bool
is_even(struct str text)
{
    bool even = true;
    for (size_t i = 0; i < text.len; i++)
        even ^= text.ptr[i] == '"';
    return even;
}

static void
look_quotes(struct run *run, const struct check *self, const struct entry *entry)
{
    const unsigned broken = MARK_UNCLOSED | MARK_AFTER_QUOTE | MARK_STRAY_QUOTE;
    const struct filing_row *row = entry->row;
    if (entry->filing->form != FORM_TABLE)
        return;
    if (row->kind == ROW_DATA && row->extra.to) {
        const struct record_cell *cell = curly_quoted(row->record);
        if (cell)
            found_quote(run, self, entry, cell, SAY_CURLY);
    }
    if (!(row->marks & broken))
        return;
    for (size_t i = 0; i < row->record->cells.len; i++) {
        const struct record_cell *cell = &row->record->cells.items[i];
        if (cell->marks & MARK_UNCLOSED)
            found_quote(run, self, entry, cell, SAY_UNCLOSED);
        else if (cell->marks & MARK_AFTER_QUOTE)
            found_quote(run, self, entry, cell, SAY_AFTER);
        else if (cell->marks & MARK_STRAY_QUOTE)
            found_quote(run, self, entry, cell,
                        is_even(cell->text) ? SAY_STRAY : SAY_AFTER);
    }
}

CHECK(FMT03) = {
    .name = "quote-broken",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .spoils_row = true,
    .title = { "引号不成对，或用错了地方",
               "quotes that do not pair, or stand wrongly" },
    .why = { "从这里起，软件会把后面的格、甚至后面的行并进来",
             "from here on programs swallow the next cells, even the next rows" },
    .hint = { "整格用一对英文双引号包住，格内的双引号写两遍，或改用“”",
              "put the whole cell between double quotes and write those inside twice, or use “”" },
    .bad = "\"已完成8个",
    .good = "\"已完成8个\"",
    .source = "checks.md FMT03; RFC 4180, 2.5 to 2.7",
    SAYS({ "这个引号没有收尾", "this quote is never closed" },
         { "引号收尾之后还有文字", "text behind the closing quote" },
         { "格内的引号没有按规矩写",
           "quotes inside of a cell that has none around it" },
         { "中文引号不能当作分格的引号", "curly quotes do not hold a cell together" }),
    .look_row = look_quotes,
};

static void
look_breaks(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (!(row->marks & MARK_LINE_BREAK) || !is_table_row(entry))
        return;
    for (int i = 0; i < FILING_COLUMNS; i++)
        if (row->cells[i].origin == ORIGIN_CELL &&
            (row->cells[i].marks & MARK_LINE_BREAK))
            place_cell(run, self, entry, (enum filing_column)i, 0);
}

static void
report_breaks(struct run *run, const struct check *self)
{
    places_report(run, self, 0, 0);
}

CHECK(FMT04) = {
    .name = "newline-in-cell",
    .severity = SEVERITY_INFO,
    .title = { "格内有换行", "a line end inside of a cell" },
    .why = { "按行比较和检索的工具会把一格看成两行",
             "tools that go by lines see one cell as two lines" },
    .hint = { "改用“；”分开", "part the sentences by ；" },
    .bad = "\"已完成8个⏎正在验收\"",
    .good = "已完成8个；正在验收",
    .source = "checks.md FMT04; Alt+Enter in spreadsheets",
    SAYS({ "格内分成了几行", "the cell has several lines" }),
    .look_row = look_breaks,
    .look_end = report_breaks,
};
