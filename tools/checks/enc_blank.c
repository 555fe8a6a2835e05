/* ENC14: blanks nobody sees. Of a text: indentation, aligned columns and the print line
 * are normal and no finding. Of a filing: the cells count, not the lines; what its form
 * puts between them (TABs of empty cells, a drawn table, a page's source) is no finding,
 * nor are blanks in heads, which mean nothing. */
#include "checks/places.h"
#include "checks/printed.h"

#include "base/utf8.h"

#include <string.h>

/* More blanks than this after a line's last word are a finding of their own. */
#define TRAILING_USUAL 8
/* No indentation or column gap of a real notice is wider (widest seen: 61). */
#define GAP_USUAL 100
/* A longer cell is prose, whatever its column; bytes. */
#define MACHINE_CELL_MOST 40

enum { SAY_TRAILING, SAY_SHORT, SAY_GAP, SAY_NO_BREAK, SAY_CELL, SAY_WITHIN };

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0;
}

static struct span
trailing(struct str utf8, struct span line)
{
    size_t from = line.to;
    for (size_t at = from; at > line.from; from = at)
        if (!is_blank(utf8_before(utf8, &at)))
            break;
    return (struct span){ from, line.to };
}

/* Blanks at the END of a line that are not nothing: empty cells of a table with TABs, and
 * the line break of Markdown, two spaces. */
static bool
means_something(const struct run *run, struct span line, struct span end)
{
    struct str blanks = text_view(run->text, end);
    struct str words = text_view(run->text, (struct span){ line.from, end.from });
    if (str_has(blanks, STR("\t")) && (!words.len || str_has(words, STR("\t"))))
        return true;
    return words.len && str_ends(blanks, STR("  ")) &&
           str_ends(str_of(run->path), STR(".md"));
}

static struct finding *
report(struct run *run, const struct check *self, struct span span, size_t say,
       size_t count)
{
    struct finding *finding = found(run, self, span, say);
    finding->words[0] = arena_printf(run->arena, "%zu", count);
    return finding;
}

/* Blanks at the end of one line: told at once when long, kept when short. Returns the
 * line without them. */
static struct span
judge_end(struct run *run, const struct check *self, struct span line,
          struct spans *shorts)
{
    struct span end = trailing(run->text->utf8, line);
    size_t count = utf8_count(text_view(run->text, end));
    if (count > (end.from > line.from ? TRAILING_USUAL : GAP_USUAL)) {
        struct finding *finding = report(run, self, end, SAY_TRAILING, count);
        found_edit(run, finding, end, (struct str){ 0 });
        finding->fix_safe = !means_something(run, line, end);
    } else if (count && !means_something(run, line, end)) {
        *array_push(run->arena, shorts) = end;
    }
    return (struct span){ line.from, end.from };
}

static void
judge_inside(struct run *run, const struct check *self, struct span line,
             struct spans *no_breaks)
{
    struct str utf8 = run->text->utf8;
    struct span gap = { line.from, line.from };
    size_t count = 0;
    struct str upto = { utf8.ptr, line.to };
    for (size_t at = line.from, from = at; at < line.to; from = at) {
        size_t plain = count > GAP_USUAL ? at : utf8_plain(upto, at);
        if (plain > at) {
            gap.from = at = plain;
            count = 0;
            continue;
        }
        uint32_t c = utf8_next(utf8, &at);
        if (c == 0xA0 && gap.from > line.from)
            *array_push(run->arena, no_breaks) = (struct span){ from, at };
        if (is_blank(c)) {
            count++;
            continue;
        }
        if (count > GAP_USUAL)
            report(run, self, (struct span){ gap.from, from }, SAY_GAP, count);
        gap.from = at;
        count = 0;
    }
}

/* One finding for all of SPANS, with FIX for each. */
static void
report_all(struct run *run, const struct check *self, const struct spans *spans,
           size_t say, struct str fix)
{
    if (!spans->len)
        return;
    struct finding *finding = found(run, self, spans->items[0], say);
    finding->severity = SEVERITY_INFO;
    finding->times = spans->len;
    finding->fix_safe = true;
    for (size_t i = 0; i < spans->len; i++)
        found_edit(run, finding, spans->items[i], fix);
}

static void
look_blanks(struct run *run, const struct check *self)
{
    struct spans shorts = { 0 }, no_breaks = { 0 };
    if (run->filing)
        return;
    for (size_t i = 0; i < run->text->lines.len; i++) {
        struct span line = run->text->lines.items[i].span;
        judge_inside(run, self, judge_end(run, self, line, &shorts), &no_breaks);
    }
    report_all(run, self, &shorts, SAY_SHORT, (struct str){ 0 });
    report_all(run, self, &no_breaks, SAY_NO_BREAK, STR(" "));
}

/* Blanks around the cell; few of them around prose are of no consequence. */
static void
judge_ends(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    struct str utf8 = run->text->utf8;
    struct span around = cell_around(utf8, cell->span);
    size_t count = utf8_count(str_sub(utf8, around.from, cell->span.from)) +
                   utf8_count(str_sub(utf8, cell->span.to, around.to));
    if (!count)
        return;
    struct place_met *place = place_cell(run, self, entry, column, SAY_CELL);
    place->words[0] = arena_printf(run->arena, "%zu", count);
    place->has_edit = place->safe = true;
    place->edit = (struct edit){ around, arena_str(run->arena,
                                                   text_view(run->text, cell->span)) };
    if (column_type(column) == TYPE_TEXT && count <= TRAILING_USUAL)
        place->severity = SEVERITY_INFO;
}

static size_t
han_before(struct str text, size_t at)
{
    size_t count = 0;
    while (at && utf8_is_han(utf8_before(text, &at)))
        count++;
    return count;
}

static size_t
han_after(struct str text, size_t at)
{
    size_t count = 0;
    while (at < text.len && utf8_is_han(utf8_next(text, &at)))
        count++;
    return count;
}

/* Whether the blanks [from, to) of a cell of COLUMN are no separator: 徐  平 is one name, for
 * no name has one character; 倪德才 王翔宇 are two. */
static bool
is_padding(struct str text, size_t from, size_t to, enum filing_column column)
{
    size_t before = han_before(text, from), after = han_after(text, to);
    if (column == COLUMN_LEADERS)
        return before == 1 || after == 1;
    if (column == COLUMN_UNIT || column == COLUMN_CO_UNITS)
        return before && after && (before < 3 || after < 3);
    return true;
}

static bool
is_prose(enum filing_column column)
{
    return column_type(column) == TYPE_TEXT || column == COLUMN_TITLE ||
           column == COLUMN_CATEGORY || column == COLUMN_PERSON ||
           column == COLUMN_STAGE;
}

/* TEXT without blanks. */
static struct str
squeezed(struct run *run, struct str text)
{
    struct buf out = { .arena = run->arena };
    for (size_t at = 0, from = 0; at < text.len; from = at)
        if (!is_blank(utf8_next(text, &at)))
            buf_add(&out, str_sub(text, from, at));
    return buf_str(&out);
}

static bool
may_hold_blanks(struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ' ' || text.ptr[i] == '\xC2')
            return true;
        if (text.ptr[i] == '\xE3' && text.len - i >= 3 && text.ptr[i + 1] == '\x80' &&
            text.ptr[i + 2] == '\x80')
            return true;
    }
    return false;
}

/* COUNT: of the blanks, in prose; 0: a cell that a machine reads. */
static void
met_within(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, size_t count)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    bool prose = count > 0;
    struct place_met *place =
        place_cell(run, self, entry, column, prose ? SAY_GAP : SAY_WITHIN);
    place->words[0] = prose ? arena_printf(run->arena, "%zu", count)
                            : arena_str(run->arena, cell->text);
    if (prose || (cell->marks & MARK_ESCAPED))
        return;
    place->has_edit = place->safe = true;
    place->edit = (struct edit){ cell->span, squeezed(run, cell->text) };
}

/* Blanks inside of the cell: any in what a machine reads, many in prose. */
static void
judge_within(struct run *run, const struct check *self, const struct entry *entry,
             enum filing_column column)
{
    struct str text = entry->row->cells[column].text;
    bool prose = is_prose(column) || text.len > MACHINE_CELL_MOST;
    size_t count = 0, from = 0;
    for (size_t at = 0, before = 0; at < text.len; before = at) {
        uint32_t c = utf8_next(text, &at);
        if (is_blank(c)) {
            from = count++ ? from : before;
            continue;
        }
        bool wrong = count && (prose ? count > TRAILING_USUAL
                                     : is_padding(text, from, before, column));
        if (wrong) {
            met_within(run, self, entry, column, prose ? count : 0);
            return;
        }
        count = 0;
    }
}

/* Between the bars of a drawn table and the tags of a page blanks are layout. */
static bool
pads_cells(const struct filing *filing)
{
    return filing->form == FORM_HTML || filing->form == FORM_BLOCK ||
           str_eq(filing->delimiter, STR("|"));
}

static void
look_cells(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    bool ends = (row->marks & MARK_BLANKS) && !pads_cells(entry->filing);
    if (!ends && !row_may_hold(run, entry, " \xC2") &&
        !str_has(text_view(run->text, row->span), STR("　")))
        return;
    for (int i = 0; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &row->cells[i];
        if (cell->origin != ORIGIN_CELL)
            continue;
        if (ends && (cell->marks & MARK_BLANKS))
            judge_ends(run, self, entry, (enum filing_column)i);
        if (may_hold_blanks(cell->text))
            judge_within(run, self, entry, (enum filing_column)i);
    }
}

static void
report_cells(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(ENC14) = {
    .name = "exotic-space",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "多余或特殊的空白", "superfluous or unusual blanks" },
    .why = { "看不见，却进入了数据：同一日期、同一单位会被当成两个",
             "nobody sees them, yet they enter the data: one date or unit becomes two" },
    .hint = { "删去多余的空白", "delete the superfluous blanks" },
    .bad = "完成期限：2024年12月底前<4541 个空格>",
    .good = "完成期限：2024年12月底前",
    .source = "observed: 4541 blanks after a deadline of a published notice",
    SAYS({ "行末有 {1} 个空白", "{1} blanks at the end of the line" },
         { "行末有少量空白", "a few blanks at the end of the line" },
         { "行中连续 {1} 个空白", "{1} blanks in a row inside the line" },
         { "不间断空格（U+00A0）", "a no-break space (U+00A0)" },
         { "单元格内容前后有 {1} 个空白", "{1} blanks around what the cell says" },
         { "“{1}”中间有空白", "blanks inside of {1}" }),
    .look = look_blanks,
    .look_row = look_cells,
    .look_end = report_cells,
};
