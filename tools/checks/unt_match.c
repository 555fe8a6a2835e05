/* UNT: the unit of a row against the unit of the notice, of its name, of the last filing. */
#include "checks/amount.h"

#include "base/utf8.h"

/* The unit of a row: of its own cell, else behind the figure that is done. */
struct used {
    const struct measure *measure;
    struct str text;
    enum filing_column column;
};

static struct used
unit_of(const struct run *run, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    struct used used = { row->measure.measure, row->measure.text, COLUMN_MEASURE };
    const struct filing_number *numbers[] = { &row->done, &row->target };
    const enum filing_column columns[] = { COLUMN_DONE, COLUMN_TARGET };
    for (int i = 0; i < 2 && !used.text.len; i++)
        if (number_is(numbers[i]) && numbers[i]->unit.len) {
            used.text = numbers[i]->unit;
            used.measure = tables_find(run->around->tables->quantity, used.text);
            used.column = columns[i];
        }
    return used;
}

enum fault {
    FAULT_NONE,
    FAULT_OTHER_KIND,
    FAULT_LOOSE,
    FAULT_NEAR,
    FAULT_CONVERTS,
    FAULT_PERSONS,
    FAULT_TIMES
};

static bool
is_of_people(const struct measure *measure)
{
    static const struct str dimensions[] = { STR_INIT("person"),
                                             STR_INIT("person times"),
                                             STR_INIT("household"),
                                             STR_INIT("household times") };
    for (size_t i = 0; i < sizeof dimensions / sizeof dimensions[0]; i++)
        if (str_eq(measure->dimension, dimensions[i]))
            return true;
    return false;
}

static enum fault
fault_between(const struct measure *a, const struct measure *b)
{
    enum measure_match match = measures_match(a, b);
    bool people = match > MEASURE_NEAR && is_of_people(a) && is_of_people(b);
    switch (match) {
    case MEASURE_UNKNOWN:
    case MEASURE_SAME:
        return FAULT_NONE;
    case MEASURE_CONVERTS:
        return FAULT_CONVERTS;
    case MEASURE_NEAR:
        return FAULT_NEAR;
    case MEASURE_LOOSE:
        return people ? FAULT_NEAR : FAULT_LOOSE;
    case MEASURE_TIMES:
        return people ? FAULT_PERSONS : FAULT_TIMES;
    case MEASURE_OTHER:
        return people ? FAULT_PERSONS : FAULT_OTHER_KIND;
    }
    return FAULT_NONE;
}

static enum fault
fault_of(const struct run *run, const struct entry *entry, struct used *used)
{
    const struct indicator *asked = entry->subject.indicator;
    if (!asked || !asked->measure || entry->row->measure.measure == asked->measure)
        return FAULT_NONE;
    *used = unit_of(run, entry);
    return fault_between(used->measure, asked->measure);
}

static struct finding *
found_unit(struct run *run, const struct check *self, const struct entry *entry,
           const struct used *used, size_t say)
{
    struct finding *finding = found_cell(run, self, entry, used->column, say);
    finding->words[0] = arena_str(run->arena, used->text);
    finding->words[1] = entry->subject.indicator->unit;
    finding->words[2] = arena_str(run->arena, entry->subject.indicator->text);
    found_duty(run, finding, entry->subject.duty);
    return finding;
}

/* 人 before, 人·月 now: not another thing, but another way of counting it (UNT14). */
static bool
is_by_month(const struct entry *entry, const struct used *used)
{
    const struct past *past = entry_previous(entry);
    return past && past->measure &&
           past->measure == entry->subject.indicator->measure &&
           (str_ends(used->text, STR("月")) || str_has(used->text, STR("·")));
}

static void
look_other(struct run *run, const struct check *self, const struct entry *entry)
{
    struct used used;
    enum fault fault = fault_of(run, entry, &used);
    if ((fault != FAULT_OTHER_KIND && fault != FAULT_LOOSE) ||
        is_by_month(entry, &used))
        return;
    struct finding *finding = found_unit(run, self, entry, &used, 0);
    if (fault == FAULT_LOOSE)
        at_most(finding, SEVERITY_WARNING);
}

CHECK(UNT03) = {
    .name = "unit-incompatible",
    .severity = SEVERITY_ERROR,
    .title = { "计量单位与通知不是一类", "a unit of another kind than the notice's" },
    .why = { "一户可以有几套，一套不等于一户：数不能同目标比较",
             "a household may have several flats: the figure cannot be compared" },
    .hint = { "按通知的单位“{2}”统计后填报", "count in the unit of the notice: {2}" },
    .bad = "通知按“套”，计量单位填“户”",
    .good = "计量单位=套",
    .source = "checks.md UNT03; filings-seen.md §8 (户/套)",
    .yields = "NUM08 UNT07 UNT09 UNT10 UNT13 UNT15",
    SAYS({ "计量单位是“{1}”，通知是“{2}”（{3}）",
           "the unit is {1}, the notice has {2} ({3})" }),
    .look_row = look_other,
};

static bool
says_scale(const struct indicator *asked)
{
    struct str text = asked->text;
    size_t at = str_find(text, asked->unit, 0);
    return at >= 3 && at < text.len &&
           (str_eq(str_sub(text, at - 3, at), STR("万")) ||
            str_eq(str_sub(text, at - 3, at), STR("亿")));
}

static void
look_convertible(struct run *run, const struct check *self, const struct entry *entry)
{
    struct used used;
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    if (fault_of(run, entry, &used) == FAULT_CONVERTS) {
        found_unit(run, self, entry, &used, 0);
        return;
    }
    if (!asked || !asked->numeric || !row->measure.measure ||
        row->measure.measure->kind == MEASURE_COUNT || !asked->measure ||
        (row->measure.scale > 0) == says_scale(asked) || !number_is(&row->done) ||
        measures_match(row->measure.measure, asked->measure) != MEASURE_SAME)
        return;
    used = unit_of(run, entry);
    struct finding *finding = found_unit(run, self, entry, &used, 1);
    finding->words[1] = indicator_print(run, asked);
}

CHECK(UNT04) = {
    .name = "unit-convertible",
    .severity = SEVERITY_INFO,
    .title = { "计量单位与通知不同，可以换算",
               "another unit than the notice's, which converts" },
    .why = { "换算后能比较，但同一项在各期、各表里单位应当一致",
             "it can be compared, yet one item should keep one unit" },
    .hint = { "按通知的单位填", "use the unit of the notice" },
    .bad = "通知 3.65万亩，填 36500 亩",
    .good = "计量单位=万亩，年度目标=3.65",
    .source = "checks.md UNT04",
    .yields = "NUM08 UNT07 NUM01",
    SAYS({ "计量单位是“{1}”，通知是“{2}”，已换算比较",
           "the unit is {1}, the notice has {2}; converted" },
         { "计量单位是“{1}”，通知写作 {2}", "the unit is {1}; the notice writes {2}" }),
    .look_row = look_convertible,
};

static void
look_near(struct run *run, const struct check *self, const struct entry *entry)
{
    struct used used;
    if (fault_of(run, entry, &used) == FAULT_NEAR)
        found_unit(run, self, entry, &used, 0);
}

CHECK(UNT08) = {
    .name = "unit-near-synonym",
    .severity = SEVERITY_INFO,
    .title = { "计量单位与通知的说法不同", "a unit that is said for the notice's" },
    .why = { "说的是一回事，但汇总时会被当成两种单位",
             "it means the same, yet a summary takes them for two units" },
    .hint = { "统一写“{2}”", "write {2}" },
    .bad = "通知 10家，计量单位填“个”",
    .good = "计量单位=家",
    .source = "checks.md UNT08",
    SAYS({ "计量单位是“{1}”，通知是“{2}”", "the unit is {1}, the notice has {2}" }),
    .look_row = look_near,
};

static void
look_people(struct run *run, const struct check *self, const struct entry *entry)
{
    struct used used;
    if (fault_of(run, entry, &used) == FAULT_PERSONS)
        found_unit(run, self, entry, &used, 0);
}

CHECK(UNT09) = {
    .name = "persons-times-households",
    .severity = SEVERITY_ERROR,
    .title = { "人、人次、户混用", "persons, person-times or households confused" },
    .why = { "一个人来三次是 1 人、3 人次；一户几口人，不能互换",
             "one who comes three times is 1 人 and 3 人次: they are not exchanged" },
    .hint = { "按通知的口径“{2}”统计", "count as the notice does: {2}" },
    .bad = "通知 6万人次，计量单位填“万人”",
    .good = "计量单位=万人次",
    .source = "checks.md UNT09",
    .yields = "UNT13",
    SAYS({ "计量单位是“{1}”，通知是“{2}”（{3}），口径不同",
           "the unit is {1}, the notice has {2} ({3}): another way of counting" }),
    .look_row = look_people,
};

static void
look_times(struct run *run, const struct check *self, const struct entry *entry)
{
    struct used used;
    if (fault_of(run, entry, &used) == FAULT_TIMES)
        found_unit(run, self, entry, &used, 0);
}

CHECK(UNT10) = {
    .name = "thing-and-times",
    .severity = SEVERITY_ERROR,
    .title = { "单位与“次”混用（亩与亩次等）",
               "a unit and its times confused (亩, 亩次)" },
    .why = { "同一亩地防治三遍是 3 亩次、1 亩，不能互换",
             "an acre that is treated three times is 3 亩次 and 1 亩" },
    .hint = { "按通知的口径“{2}”统计", "count as the notice does: {2}" },
    .bad = "通知 7万亩次，计量单位填“万亩”",
    .good = "计量单位=万亩次",
    .source = "checks.md UNT10",
    SAYS({ "计量单位是“{1}”，通知是“{2}”（{3}），口径不同",
           "the unit is {1}, the notice has {2} ({3}): another way of counting" }),
    .look_row = look_times,
};

static bool
is_explained(const struct filing_row *row)
{
    return row->cells[COLUMN_REMARK].text.len ||
           row->cells[COLUMN_CORRECTION_NOTE].text.len || row->basis == BASIS_MONTHS ||
           row->basis == BASIS_OTHER;
}

static void
look_changed(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *past = entry_previous(entry);
    const struct indicator *asked = entry->subject.indicator;
    if (!past || !past->measure || past->measure == entry->row->measure.measure)
        return;
    struct used used = unit_of(run, entry);
    enum fault fault = fault_between(used.measure, past->measure);
    bool as_asked = asked && asked->measure &&
                    measures_match(used.measure, asked->measure) == MEASURE_SAME;
    if (fault == FAULT_NONE || fault == FAULT_CONVERTS || fault == FAULT_NEAR ||
        fault == FAULT_LOOSE || as_asked || is_explained(entry->row))
        return;
    struct finding *finding = found_cell(run, self, entry, used.column, 0);
    finding->words[0] = arena_str(run->arena, used.text);
    finding->words[1] = past->measure->printed;
    found_related(run, finding, past->filed->path, past->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(UNT14) = {
    .name = "unit-changed",
    .severity = SEVERITY_ERROR,
    .title = { "计量单位与上期不同，又没有说明",
               "another unit than last time, and no word why" },
    .why = { "口径变了，两期的数不能相减",
             "with another unit the two figures do not compare" },
    .hint = { "恢复上期的单位，或在备注里说明口径变化",
              "keep the unit, or say why in 备注" },
    .bad = "上期按“人”，本期按“月”，备注空白",
    .good = "上期、本期都按“人”",
    .source = "checks.md UNT14; filings-seen.md S13 (180人 → 1440月)",
    .yields = "UNT03 UNT09 UNT10 UNT13",
    SAYS({ "计量单位是“{1}”，上期是“{2}”", "the unit is {1}, it was {2} before" }),
    .look_row = look_changed,
};

/* 户 of 廉租住房保障（户）. */
static struct str
unit_in_title(struct str title)
{
    size_t end = title.len, start;
    if (end && title.ptr[end - 1] == ')')
        end--;
    else if (str_ends(title, STR("）")))
        end -= 3;
    else
        return (struct str){ 0 };
    for (start = end; start && start + 24 > end; start--) {
        if (title.ptr[start - 1] == '(' ||
            (start >= 3 && str_eq(str_sub(title, start - 3, start), STR("（"))))
            return str_sub(title, start, end);
    }
    return (struct str){ 0 };
}

static void
look_title(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str named = unit_in_title(entry->row->cells[COLUMN_TITLE].text);
    if (!named.len)
        return;
    struct filing_measure measure = measure_read(run->around->tables, named);
    struct used used = unit_of(run, entry);
    enum fault fault = fault_between(used.measure, measure.measure);
    if (fault == FAULT_NONE || fault == FAULT_CONVERTS || fault == FAULT_NEAR)
        return;
    struct finding *finding = found_cell(run, self, entry, used.column, 0);
    finding->words[0] = arena_str(run->arena, used.text);
    finding->words[1] = named;
}

CHECK(UNT15) = {
    .name = "unit-in-name",
    .severity = SEVERITY_WARNING,
    .title = { "名称里的单位与所填单位不一致",
               "the unit in the name is not the unit filed" },
    .why = { "一行里两种单位，不知道数是按哪一种统计的",
             "with two units in a row nobody knows which was counted" },
    .hint = { "统一成一种单位", "keep one" },
    .bad = "项目名称“农村危房改造（户）”，计量单位=套",
    .good = "项目名称“农村危房改造（户）”，计量单位=户",
    .source = "checks.md UNT15; filings-seen.md S9",
    .yields = "UNT09 UNT10",
    SAYS({ "名称里是“{2}”，填的是“{1}”", "the name has {2}, the cell {1}" }),
    .look_row = look_title,
};
