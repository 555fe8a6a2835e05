/* FMT, values that are not written as the form wants them, and what became of them on the
 * way through a spreadsheet. */
#include "checks/places.h"
#include "checks/printed.h"

#include "base/utf8.h"

/* 1月2日, 2-Jan, Jan-02, 2025/1/2: what a spreadsheet makes of the number 1-2. */
static bool
is_date_like(struct str text)
{
    static const struct str months[] = {
        STR_INIT("Jan"), STR_INIT("Feb"), STR_INIT("Mar"), STR_INIT("Apr"),
        STR_INIT("May"), STR_INIT("Jun"), STR_INIT("Jul"), STR_INIT("Aug"),
        STR_INIT("Sep"), STR_INIT("Oct"), STR_INIT("Nov"), STR_INIT("Dec"),
    };
    struct filing_date date = filing_date_read(text);
    if (date.form == DATE_HAN || date.form == DATE_SLASHES || date.form == DATE_ISO ||
        date.form == DATE_NO_YEAR || date.form == DATE_SERIAL)
        return true;
    for (size_t i = 0; i < sizeof months / sizeof months[0] && text.len <= 9; i++)
        if (str_has(text, months[i]))
            return true;
    return false;
}

enum { SAY_CODE, SAY_SERIAL };

static void
look_code(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column codes[] = { COLUMN_ITEM, COLUMN_INDICATOR,
                                                COLUMN_FOREIGN };
    const struct filing_row *row = entry->row;
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const struct filing_cell *cell = &row->cells[codes[i]];
        if (cell->text.len < 5 || cell->origin != ORIGIN_CELL ||
            !is_date_like(cell->text))
            continue;
        struct filing_date date = filing_date_read(cell->text);
        struct finding *finding = found_cell(run, self, entry, codes[i], SAY_CODE);
        finding->words[0] = arena_str(run->arena, cell->text);
        finding->words[1] =
            date.parts.month
                ? arena_printf(run->arena, "%d-%d", date.parts.month, date.parts.day)
                : STR("1-2");
    }
}

static void
look_serial(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    const struct filing_date *const dates[] = { &row->expected, &row->finished,
                                                &row->as_of, &row->filed };
    for (int i = 0; i < 4; i++) {
        enum filing_column column = (enum filing_column)(COLUMN_EXPECTED + i);
        if (dates[i]->form != DATE_SERIAL || row->cells[column].origin != ORIGIN_CELL)
            continue;
        struct finding *finding = found_cell(run, self, entry, column, SAY_SERIAL);
        finding->words[0] = arena_str(run->arena, row->cells[column].text);
        finding->words[1] = date_print(run->arena, dates[i]->date);
        found_edit(run, finding, row->cells[column].span, finding->words[1]);
    }
}

static void
look_mangled(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->filing->has[COLUMN_ITEM] || entry->filing->has[COLUMN_INDICATOR] ||
        entry->filing->has[COLUMN_FOREIGN])
        look_code(run, self, entry);
    look_serial(run, self, entry);
}

CHECK(FMT14) = {
    .name = "date-mangled",
    .severity = SEVERITY_ERROR,
    .title = { "编号变成了日期，或日期变成了数",
               "a number turned into a date, or a date into a number" },
    .why = { "表格软件自作主张改了内容，对不上任务",
             "the spreadsheet changed it by itself; it fits no task any more" },
    .hint = { "把该列设为文本，重新填写后导出",
              "make the column text, fill it in again and export" },
    .bad = "1月2日（原为 1-2）",
    .good = "项目编号=1，指标号=2",
    .source =
        "checks.md FMT14; spreadsheets read 1-2 as a date and print 45473 for one",
    SAYS({ "“{1}”多半原是“{2}”一类的编号", "{1} was mostly a number like {2}" },
         { "“{1}”是日期的内部数值，即 {2}", "{1} is the inner value of the date {2}" }),
    .look_row = look_mangled,
};

/* 12.9 is {12, 9}; false: no such code. */
static bool
read_code(struct str text, int parts[2])
{
    size_t part = 0, digits = 0;
    parts[0] = parts[1] = 0;
    for (size_t i = 0; i < text.len && text.len <= 8; i++) {
        char c = text.ptr[i];
        if (c == '.' && !part && digits) {
            part = 1;
            digits = 0;
        } else if (c >= '0' && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
            digits++;
        } else {
            return false;
        }
    }
    return part && digits;
}

struct numbering {
    int last[2];  /* 1.9 */
    size_t width; /* of a code with a leading zero, in another system: 003 is 3 */
};

static void
look_sequence(struct run *run, const struct check *self, const struct entry *entry,
              enum filing_column column, struct numbering *codes)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    int parts[2];
    if (cell->origin != ORIGIN_CELL || !read_code(cell->text, parts))
        return;
    int next = codes->last[1] + 1;
    if (parts[0] == codes->last[0] && next % 10 == 0 && parts[1] == next / 10) {
        struct finding *finding = found_cell(run, self, entry, column, 0);
        finding->words[0] = arena_str(run->arena, cell->text);
        finding->words[1] = arena_printf(run->arena, "%d.%d", parts[0], next);
        found_edit(run, finding, cell->span, finding->words[1]);
        parts[1] = next;
    }
    codes->last[0] = parts[0];
    codes->last[1] = parts[1];
}

static void
look_zeros(struct run *run, const struct check *self, const struct entry *entry,
           struct numbering *codes)
{
    const struct filing_cell *cell = &entry->row->cells[COLUMN_FOREIGN];
    if (cell->origin != ORIGIN_CELL || !cell->text.len || cell->text.len > 12)
        return;
    for (size_t i = 0; i < cell->text.len; i++)
        if (cell->text.ptr[i] < '0' || cell->text.ptr[i] > '9')
            return;
    if (cell->text.ptr[0] == '0')
        codes->width = cell->text.len;
    if (cell->text.len >= codes->width)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_FOREIGN, 0);
    struct str zeros = str_sub(STR("000000000000"), 0, codes->width - cell->text.len);
    finding->words[0] = arena_str(run->arena, cell->text);
    finding->words[1] =
        arena_printf(run->arena, "%.*s%.*s", STR_ARG(zeros), STR_ARG(cell->text));
    found_edit(run, finding, cell->span, finding->words[1]);
}

static void
look_trimmed(struct run *run, const struct check *self, const struct entry *entry)
{
    struct numbering *codes = run_state(run, self, 2 * sizeof *codes);
    look_sequence(run, self, entry, COLUMN_ITEM, &codes[0]);
    look_sequence(run, self, entry, COLUMN_INDICATOR, &codes[1]);
    if (entry->filing->has[COLUMN_FOREIGN])
        look_zeros(run, self, entry, &codes[0]);
}

CHECK(FMT15) = {
    .name = "zero-trimmed",
    .severity = SEVERITY_WARNING,
    .title = { "编号的 0 被去掉了", "a zero of a number was cut off" },
    .why = { "表格软件把编号当作数，1.10 就成了 1.1",
             "the spreadsheet took the code for a number, and 1.10 became 1.1" },
    .hint = { "把该列设为文本，重新填写", "make the column text and fill it in again" },
    .bad = "1.9 之后又是 1.1",
    .good = "1.9 之后是 1.10",
    .source = "checks.md FMT15",
    SAYS({ "“{1}”应为“{2}”", "{1} should be {2}" }),
    .look_row = look_trimmed,
};

/* The value of 1*9, 180人*8个月, 3+5; words between the figures are measures. What stands
 * behind an equals sign counts. False: it is not so simple. */
static bool
evaluate(struct str text, struct decimal *value)
{
    size_t equals = str_find(text, STR("="), 0),
           at = equals < text.len ? equals + 1 : 0;
    char sign = 0;
    bool any = false;
    while (at < text.len) {
        size_t from = at;
        struct decimal part;
        while (at < text.len &&
               ((text.ptr[at] >= '0' && text.ptr[at] <= '9') || text.ptr[at] == '.'))
            at++;
        if (at > from) {
            if (!decimal_read(str_sub(text, from, at), &part) || (any && !sign))
                return false;
            if (any && !(sign == '+' ? decimal_add(*value, part, value)
                                     : decimal_multiply(*value, part, value)))
                return false;
            *value = any ? *value : part;
            any = true;
            sign = 0;
            continue;
        }
        uint32_t c = utf8_next(text, &at);
        if (c == '*' || c == 'x' || c == 'X' || c == 0xD7)
            sign = '*';
        else if (c == '+')
            sign = '+';
        else if (!utf8_is_han(c) && c != ' ')
            return false;
    }
    return any && !sign;
}

static void
look_expression(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (int i = COLUMN_TARGET; i <= COLUMN_RATIO; i++) {
        const struct filing_number *figure = printed_figure(row, i);
        struct decimal value;
        if (!figure || figure->kind != VALUE_EXPRESSION)
            continue;
        struct str text = row->cells[i].text;
        bool simple = evaluate(text, &value);
        struct finding *finding =
            found_cell(run, self, entry, (enum filing_column)i, simple);
        finding->words[0] = arena_str(run->arena, text);
        if (!simple)
            continue;
        finding->words[1] = decimal_print(run->arena, value);
        found_edit(run, finding, row->cells[i].span, finding->words[1]);
    }
}

CHECK(FMT16) = {
    .name = "expression",
    .severity = SEVERITY_WARNING,
    .title = { "数字格里写了算式", "a calculation where a figure should be" },
    .why = { "机器不知道该取哪个数", "a machine does not know which figure counts" },
    .hint = { "填算好的数，怎么算的写进备注",
              "fill in the result; how it came about goes into the remarks" },
    .bad = "累计完成=1*9",
    .good = "累计完成=9",
    .source = "checks.md FMT16; observed in published tables",
    SAYS({ "“{1}”是算式", "{1} is a calculation" },
         { "“{1}”是算式，等于 {2}", "{1} is a calculation and makes {2}" }),
    .look_row = look_expression,
};

/* CELL without the commas of thousands. */
static struct str
without_commas(struct run *run, struct str text)
{
    struct buf out = { .arena = run->arena };
    for (size_t at = 0, from = 0; at < text.len; from = at) {
        uint32_t c = utf8_next(text, &at);
        if (c != ',' && c != 0xFF0C)
            buf_add(&out, str_sub(text, from, at));
    }
    return buf_str(&out);
}

enum { SAY_THOUSANDS, SAY_MALFORMED };

static void
look_commas(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (int i = COLUMN_TARGET; i <= COLUMN_RATIO; i++) {
        const struct filing_number *figure = printed_figure(row, i);
        if (!figure || !(figure->notes & (NOTE_COMMAS | NOTE_BAD_COMMAS)))
            continue;
        bool bad = figure->notes & NOTE_BAD_COMMAS;
        struct place_met *place = place_cell(run, self, entry, (enum filing_column)i,
                                             bad ? SAY_MALFORMED : SAY_THOUSANDS);
        place->words[0] = arena_str(run->arena, row->cells[i].text);
        if (bad)
            continue;
        place->severity = SEVERITY_INFO;
        place->words[1] = without_commas(run, row->cells[i].text);
        place->has_edit = place->safe = !(row->cells[i].marks & MARK_ESCAPED);
        place->edit = (struct edit){ row->cells[i].span, place->words[1] };
    }
}

static void
report_commas(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(FMT18) = {
    .name = "thousand-comma",
    .severity = SEVERITY_ERROR,
    .title = { "数里有逗号", "commas in a figure" },
    .why = { "逗号又是分隔符，一个数会被读成两个",
             "the comma parts cells, too; one figure may be read as two" },
    .hint = { "不写千位逗号", "write figures without commas" },
    .bad = "11,53",
    .good = "1153",
    .source = "checks.md FMT18",
    SAYS(
        { "“{1}”应写成“{2}”", "{1} should be {2}" },
        { "“{1}”的逗号不在千位上，不知道是多少",
          "the comma of {1} does not part thousands; nobody knows how many it means" }),
    .look_row = look_commas,
    .look_end = report_commas,
};
