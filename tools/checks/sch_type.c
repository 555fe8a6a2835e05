/* SCH, cells that are not what their column holds. */
#include "checks/places.h"
#include "checks/printed.h"

#include "lint/near.h"

static bool
is_canonical(const struct entry *entry)
{
    return entry->filing->profile == PROFILE_CANONICAL;
}

/* Outside of the form a target may be words: 不低于60元. */
static bool
must_be_figure(const struct entry *entry, int column)
{
    return column != COLUMN_TARGET || is_canonical(entry);
}

static bool
is_unread_figure(enum value_kind kind)
{
    switch (kind) {
    case VALUE_EXPRESSION:
    case VALUE_MALFORMED:
    case VALUE_SHEET_ERROR:
    case VALUE_FORMULA:
    case VALUE_SCIENTIFIC:
    case VALUE_STATUS:
    case VALUE_PROSE:
        return true;
    case VALUE_BLANK:
    case VALUE_NOT_REPORTED:
    case VALUE_NOT_APPLICABLE:
    case VALUE_PLACEHOLDER:
    case VALUE_NUMBER:
    case VALUE_PERCENT:
        return false;
    }
    return false;
}

enum { SAY_FIGURE, SAY_DATE, SAY_PERIOD, SAY_ORDINAL, SAY_WORD };

static void
found_type(struct run *run, const struct check *self, const struct entry *entry,
           int column, size_t say)
{
    found_cell(run, self, entry, (enum filing_column)column, say)->words[0] =
        arena_str(run->arena, entry->row->cells[column].text);
}

static void
look_figures(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int i = COLUMN_TARGET; i <= COLUMN_RATIO; i++) {
        const struct filing_number *figure = printed_figure(entry->row, i);
        if (figure && is_unread_figure(figure->kind) && must_be_figure(entry, i))
            found_type(run, self, entry, i, SAY_FIGURE);
    }
}

static void
look_dates(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct filing_date *const dates[] = { &row->expected, &row->finished,
                                                &row->as_of, &row->filed };
    for (int i = 0; i < 4; i++) {
        if (!printed_cell(row, COLUMN_EXPECTED + i) ||
            (dates[i]->form != DATE_UNREAD && dates[i]->form != DATE_INVALID))
            continue;
        found_type(run, self, entry, COLUMN_EXPECTED + i, SAY_DATE);
    }
}

static void
look_keys(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (printed_words(row, COLUMN_PERIOD) && row->period.form == TERM_NONE)
        found_type(run, self, entry, COLUMN_PERIOD, SAY_PERIOD);
    if (printed_words(row, COLUMN_ITEM) && row->item.number < 0)
        found_type(run, self, entry, COLUMN_ITEM, SAY_ORDINAL);
    if (printed_words(row, COLUMN_INDICATOR) && row->indicator.number < 0)
        found_type(run, self, entry, COLUMN_INDICATOR, SAY_ORDINAL);
}

/* Words of a list: state and pace, where the form requires them. */
static void
look_required_words(struct run *run, const struct check *self,
                    const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    if (printed_cell(row, COLUMN_STATE) && row->state == STATE_UNKNOWN)
        found_type(run, self, entry, COLUMN_STATE, SAY_WORD);
    if (printed_cell(row, COLUMN_PACE) && row->pace == PACE_UNKNOWN)
        found_type(run, self, entry, COLUMN_PACE, SAY_WORD);
    if (printed_cell(row, COLUMN_CORRECTION) && row->correction == FLAG_UNKNOWN)
        found_type(run, self, entry, COLUMN_CORRECTION, SAY_WORD);
}

static void
look_types(struct run *run, const struct check *self, const struct entry *entry)
{
    look_figures(run, self, entry);
    look_dates(run, self, entry);
    look_keys(run, self, entry);
    if (is_canonical(entry))
        look_required_words(run, self, entry);
}

CHECK(SCH05) = {
    .name = "type",
    .severity = SEVERITY_ERROR,
    .title = { "这一格读不出该列应有的内容", "the cell is not what its column holds" },
    .why = { "机器无法核对，也无法汇总", "it can neither be checked nor summed up" },
    .hint = { "数字列只填数，日期列填 2025-06-25 这样的日期；说明写进展情况或备注",
              "figures where figures belong, dates like 2025-06-25; words go into the narrative" },
    .bad = "累计完成=若干",
    .good = "累计完成=7",
    .source = "checks.md SCH05; filings.md 2.1, 2.2",
    SAYS({ "“{1}”不是数", "{1} is no figure" }, { "“{1}”不是日期", "{1} is no date" },
         { "“{1}”不是期次", "{1} is no period" },
         { "“{1}”不是编号", "{1} is no number of an item" },
         { "“{1}”不是可填的词", "{1} is not among the words of this column" }),
    .yields_in_cell =
        "NUM06 NUM07 SCH13 TMP06 TMP19 FMT11 FMT12 FMT13 FMT14 FMT15 FMT16 FMT18 SCH07 SCH09 IDN01 IDN22 IDN27 ENC15 PCT19 UNT17",
    .look_row = look_types,
};

/* Words with a figure among them, or so many (bytes) that they are no single word. */
#define FIGURE_WORDS 12
#define SENTENCE     18

static bool
is_sentence(const struct filing_number *figure, struct str text)
{
    return figure->kind == VALUE_PROSE &&
           (text.len >= SENTENCE || (str_has_digit(text) && text.len > FIGURE_WORDS));
}

static void
look_prose(struct run *run, const struct check *self, const struct entry *entry)
{
    for (int i = COLUMN_TARGET; i <= COLUMN_RATIO; i++) {
        const struct filing_number *figure = printed_figure(entry->row, i);
        struct str text = entry->row->cells[i].text;
        if (figure && must_be_figure(entry, i) && is_sentence(figure, text))
            found_type(run, self, entry, i, 0);
    }
}

CHECK(SCH13) = {
    .name = "prose-in-number",
    .severity = SEVERITY_ERROR,
    .title = { "数字列里写了一句话", "a sentence in a column of figures" },
    .why = { "机器不会从话里挑数，挑错了就是错报",
             "a machine does not pick figures out of sentences; a wrong pick is a false report" },
    .hint = { "数字列只填数，这句话写进“进展情况”",
              "put the figure alone here and the sentence into the narrative" },
    .bad = "累计完成=发放补贴148万元",
    .good = "累计完成=148",
    .source = "checks.md SCH13; observed in published tables",
    SAYS({ "“{1}”是一句话，不是数", "{1} is a sentence, not a figure" }),
    .yields = "SCH15",
    .yields_in_cell = "PCT19",
    .look_row = look_prose,
};

/* The word that TEXT begins with, or is nearest to; empty: none. */
static struct str
suggested_state(struct run *run, struct str text, bool pace)
{
    const struct filing_tables *tables = run->around->tables;
    size_t end;
    const struct status_word *word = tables_status(tables, text, false, &end);
    if (word)
        return pace ? pace_name(word->pace) : state_name(word->state);
    struct alike_word letters;
    alike_word_of(&tables->alikes, text, &letters);
    struct near near = near_alike(&letters);
    for (int i = 1; i < (pace ? PACE_UNKNOWN : STATE_UNKNOWN); i++)
        near_offer(&near, pace ? pace_name((enum filing_pace)i)
                               : state_name((enum filing_state)i));
    return near.best;
}

static struct str
word_list(enum filing_column column)
{
    switch ((int)column) {
    case COLUMN_STATE:
        return STR("未启动、推进中、已完成、延期、暂停、终止");
    case COLUMN_PACE:
        return STR("超前、按序时、滞后、严重滞后、不适用");
    case COLUMN_BASIS:
        return STR("数量、形象进度、投资、人月、其他");
    case COLUMN_CORRECTION:
        return STR("是、否");
    default:
        return STR("公开、内部");
    }
}

static void
found_word(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, struct str suggested)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    struct finding *finding = found_cell(run, self, entry, column, !suggested.len);
    finding->words[0] = arena_str(run->arena, cell->text);
    finding->words[1] = suggested.len ? suggested : word_list(column);
    if (suggested.len && !(cell->marks & MARK_ESCAPED))
        found_edit(run, finding, cell->span, suggested);
}

static void
look_words(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct filing_cell *cell;
    if (row->state == STATE_UNKNOWN && (cell = printed_words(row, COLUMN_STATE)))
        found_word(run, self, entry, COLUMN_STATE,
                   suggested_state(run, cell->text, false));
    if (row->pace == PACE_UNKNOWN && (cell = printed_words(row, COLUMN_PACE)))
        found_word(run, self, entry, COLUMN_PACE,
                   suggested_state(run, cell->text, true));
    if (row->basis == BASIS_UNKNOWN && printed_words(row, COLUMN_BASIS))
        found_word(run, self, entry, COLUMN_BASIS, (struct str){ 0 });
    if (row->correction == FLAG_UNKNOWN && printed_words(row, COLUMN_CORRECTION))
        found_word(run, self, entry, COLUMN_CORRECTION, (struct str){ 0 });
    if (row->openness == OPENNESS_UNKNOWN && printed_words(row, COLUMN_OPENNESS))
        found_word(run, self, entry, COLUMN_OPENNESS, (struct str){ 0 });
}

CHECK(SCH09) = {
    .name = "enum",
    .severity = SEVERITY_WARNING,
    .title = { "不在可填的词之内", "not among the words of this column" },
    .why = { "统计各种状态的项数时会漏掉这一行", "counts by state leave this row out" },
    .hint = { "用规范的词", "use one of the words of the form" },
    .bad = "进度判断=顺利推进中",
    .good = "进度判断=按序时",
    .source = "checks.md SCH09; rules/tables/status-synonyms.tsv",
    SAYS({ "“{1}”多半是“{2}”", "{1} is mostly {2}" },
         { "“{1}”不在其内：{2}", "{1} is none of {2}" }),
    .yields_in_cell = "STA19",
    .look_row = look_words,
};

/* Whether the measure printed behind the figure is that of the row's own column, so that
 * nothing is lost when it goes. */
static bool
repeats_measure(const struct filing_row *row, const struct filing_number *figure)
{
    struct str measure = row->cells[COLUMN_MEASURE].text;
    return !figure->scale && measure.len && str_eq(figure->unit, measure);
}

static void
look_unit(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (int i = COLUMN_TARGET; i < COLUMN_RATIO; i++) {
        const struct filing_number *figure = printed_figure(row, i);
        if (!figure || figure->kind != VALUE_NUMBER ||
            !(figure->notes & (NOTE_UNIT | NOTE_SCALE)))
            continue;
        const struct filing_cell *cell = &row->cells[i];
        struct place_met *place =
            place_cell(run, self, entry, (enum filing_column)i, 0);
        place->words[0] = arena_str(run->arena, cell->text);
        place->words[1] = decimal_print(run->arena, figure->bare);
        place->safe = repeats_measure(row, figure);
        place->has_edit = !figure->scale && !(cell->marks & MARK_ESCAPED);
        place->edit = (struct edit){ cell->span, place->words[1] };
    }
}

/* Outside of the form it is how the table is written. */
static void
report_unit(struct run *run, const struct check *self)
{
    bool canonical = run->filing->profile == PROFILE_CANONICAL;
    places_report(run, self, canonical ? PLACES_HABIT : 0, 0);
}

CHECK(SCH16) = {
    .name = "unit-in-number",
    .severity = SEVERITY_INFO,
    .yields_in_cell = "NUM08 UNT03 UNT05 UNT06 UNT07 UNT08 UNT09 UNT10",
    .title = { "数字列里带了单位", "a measure in a column of figures" },
    .why = { "多数软件会把它当成文字，不能相加",
             "most programs take it for text and do not add it up" },
    .hint = { "数字列只填数，单位填“计量单位”列",
              "the figure alone here, the measure in its own column" },
    .bad = "累计完成=1153个",
    .good = "累计完成=1153，计量单位=个",
    .source = "checks.md SCH16; observed in published tables",
    SAYS({ "“{1}”宜只填“{2}”", "{1} is better {2} alone" }),
    .look_row = look_unit,
    .look_end = report_unit,
};
