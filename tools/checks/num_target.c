/* NUM: the target of a row against what the notice asks. */
#include "checks/amount.h"

static bool
equal(struct decimal a, struct decimal b)
{
    return !decimal_compare(a, b);
}

static bool
shifted_equal(struct decimal a, int power, struct decimal b)
{
    struct decimal shifted;
    return decimal_shift(a, power, &shifted) && equal(shifted, b);
}

/* 3.65 beside no unit, of 3.65万亩: the scale is understood. */
static bool
same_value(const struct amount *target, const struct indicator *asked,
           struct decimal value)
{
    if (equal(target->value, value))
        return true;
    bool bare = !target->scale && (!target->measure || !asked->measure);
    return bare && (shifted_equal(target->value, 4, value) ||
                    shifted_equal(target->value, 8, value));
}

/* A floor in each period may be filed as the year's: 每月2次 is 24. A mean or a floor for
 * each of something is some whole multiple. */
static bool
is_multiple(const struct amount *target, const struct indicator *asked)
{
    static const int64_t in_a_year[] = {
        [PERIOD_DAY] = 365,   [PERIOD_WEEK] = 52, [PERIOD_MONTH] = 12,
        [PERIOD_QUARTER] = 4, [PERIOD_YEAR] = 1,
    };
    struct decimal times, year;
    bool distributes = asked->kind == TARGET_BOUND || asked->kind == TARGET_AVERAGE ||
                       asked->per != PERIOD_NONE;
    if (!distributes || !decimal_divide(target->value, asked->value, &times))
        return false;
    if (asked->per == PERIOD_OTHER || asked->per == PERIOD_NONE)
        return decimal_is_integer(times) && times.mantissa > 0;
    bool leap =
        asked->per == PERIOD_DAY && decimal_make(366, 0, &year) && equal(times, year);
    return leap ||
           (decimal_make(in_a_year[asked->per], 0, &year) && equal(times, year));
}

/* 2500—2800 in the cell, both ends those of the notice. */
static bool
same_range(const struct entry *entry, const struct indicator *asked)
{
    struct str text = entry->row->cells[COLUMN_TARGET].text;
    size_t digits = 0;
    struct decimal low, high;
    while (digits < text.len && ((text.ptr[digits] >= '0' && text.ptr[digits] <= '9') ||
                                 text.ptr[digits] == '.'))
        digits++;
    size_t at = digits;
    while (at < text.len && (text.ptr[at] < '0' || text.ptr[at] > '9'))
        at++;
    size_t end = at;
    while (end < text.len &&
           ((text.ptr[end] >= '0' && text.ptr[end] <= '9') || text.ptr[end] == '.'))
        end++;
    return decimal_read(str_sub(text, 0, digits), &low) &&
           decimal_read(str_sub(text, at, end), &high) && equal(low, asked->value) &&
           equal(high, asked->value_max);
}

static bool
target_agrees(struct run *run, const struct entry *entry, const struct indicator *asked,
              struct amount *target)
{
    const struct filing_number *number = &entry->row->target;
    *target = amount_of(run, entry, number, asked);
    if (number->kind == VALUE_MALFORMED && (number->notes & NOTE_RANGE))
        return !asked->has_max || same_range(entry, asked);
    if (number->kind == VALUE_MALFORMED && number->has_value) {
        target->value = number->value;
        target->known = true;
    }
    if (!target->known || number->kind == VALUE_SCIENTIFIC)
        return true;
    return same_value(target, asked, asked->value) ||
           (asked->has_max && same_value(target, asked, asked->value_max)) ||
           is_multiple(target, asked);
}

/* The row names the decision by which its target was changed. */
static bool
names_decision(const struct filing_row *row)
{
    struct str basis = row->cells[COLUMN_ADJUSTMENT].text;
    return str_has(basis, STR("〔")) || str_has(basis, STR("会议")) ||
           str_has(basis, STR("[")) || str_has(basis, STR("批复"));
}

/* Bytes of the year's own words may name it, too: 经…会议…调整为. */
static bool
tells_of_change(const struct filing_row *row)
{
    struct str cell = row->cells[COLUMN_TARGET].text;
    return names_decision(row) || str_has(cell, STR("会议")) ||
           str_has(cell, STR("调整"));
}

static void
look_target(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct amount target;
    const struct filing_row *row = entry->row;
    if (row->target.kind == VALUE_BLANK || entry->subject.how == SUBJECT_DOUBTFUL)
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (!asked || target_agrees(run, entry, asked, &target) || tells_of_change(row))
        return;
    const struct adjustment *adjusted =
        plan_adjusted(run->around->plan, asked->duty, asked->number, ADJUSTED_TARGET,
                      entry_day(entry));
    struct finding *finding =
        found_cell(run, self, entry, COLUMN_TARGET, adjusted != NULL);
    finding->words[0] = row->cells[COLUMN_TARGET].text;
    finding->words[1] = indicator_print(run, asked);
    finding->words[2] = arena_str(run->arena, asked->text);
    if (adjusted)
        finding->words[3] = date_print(run->arena, adjusted->since);
    found_duty(run, finding, asked->duty);
}

CHECK(NUM01) = {
    .name = "target-differs",
    .severity = SEVERITY_ERROR,
    .title = { "年度目标与通知不一致", "the target is not the notice's" },
    .why = { "目标以通知为准，填小了完成率虚高，填大了完不成",
             "the notice sets the target; another one makes every ratio wrong" },
    .hint = { "改回通知的目标；经批准调整的，登记到 adjustments.tsv",
              "write the notice's target; a change that was approved belongs into adjustments.tsv" },
    .bad = "通知：新增学位720个；填报：年度目标=700",
    .good = "通知：3.65万亩；填报：年度目标=36500，计量单位=亩",
    .source = "checks.md NUM01; 陕西省民生实事票决制规定 art. 17",
    .yields_in_cell = "NUM03 NUM08",
    SAYS({ "年度目标填 {1}，通知是 {2}（“{3}”）",
           "the target is {1}, the notice says {2} ({3})" },
         { "年度目标填 {1}，自 {4} 起已调整为 {2}",
           "the target is {1}; since {4} it is {2}" }),
    .yields = "IDN03 IDN19",
    .look_row = look_target,
};

/* 覆盖22家社区卫生服务中心 may be read as a target, too: people decide, not we
 * (filings.md §7.3). */
#define RULE_OPEN_READING "scope.covers"

/* The first number printed in TEXT: 155 of 155平方公里, 1102 of 1102街区; scale of 万. */
static bool
first_number(struct str text, struct decimal *value)
{
    size_t at = 0, end;
    while (at < text.len && (text.ptr[at] < '0' || text.ptr[at] > '9'))
        at++;
    for (end = at; end < text.len && ((text.ptr[end] >= '0' && text.ptr[end] <= '9') ||
                                      text.ptr[end] == '.');)
        end++;
    if (end > at && text.ptr[end - 1] == '.')
        end--;
    if (end == at || !decimal_read(str_sub(text, at, end), value))
        return false;
    return !str_starts(str_sub(text, end, text.len), STR("万")) ||
           decimal_shift(*value, 4, value);
}

static bool
is_open_reading(const struct duty *duty, const struct filing_number *target)
{
    const struct account *account = duty->account;
    for (size_t i = 0; account && i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        struct decimal printed;
        if (str_eq(number->why, STR(RULE_OPEN_READING)) &&
            first_number(number->text.text, &printed) && equal(printed, target->value))
            return true;
    }
    return false;
}

static bool
is_nothing(const struct filing_number *number)
{
    return number->kind == VALUE_BLANK || number->kind == VALUE_NOT_REPORTED ||
           number->kind == VALUE_NOT_APPLICABLE || number->kind == VALUE_PLACEHOLDER;
}

/* A target that the notice has, though nobody could read it as one: of an unknown unit. */
static bool
is_unread_target(const struct entry *entry)
{
    const struct filing_measure *measure = &entry->row->measure;
    return !measure->measure && notice_has_unit(entry, measure->text);
}

static void
look_missing(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    if (!indicator || !entry->filing->has[COLUMN_TARGET])
        return;
    bool nothing = is_nothing(&row->target);
    if (indicator->numeric == !nothing ||
        (!indicator->numeric &&
         (!number_is(&row->target) || is_open_reading(indicator->duty, &row->target) ||
          is_unread_target(entry))))
        return;
    struct finding *finding =
        found_cell(run, self, entry, COLUMN_TARGET, indicator->numeric ? 0 : 1);
    finding->words[0] = row->cells[COLUMN_TARGET].text;
    if (indicator->numeric)
        finding->words[0] = indicator_print(run, indicator);
    found_duty(run, finding, indicator->duty);
}

CHECK(NUM02) = {
    .name = "target-missing-or-invented",
    .severity = SEVERITY_WARNING,
    .title = { "年度目标缺失，或通知没有而填了数",
               "no target, or one that the notice has not" },
    .why = { "缺了目标算不出进度；凭空的目标没有依据",
             "without the target there is no ratio; an invented one binds nobody" },
    .hint = { "按通知填写；通知没有数量目标的留空",
              "as the notice has it; blank where it has no figure" },
    .bad = "定性事项填年度目标=174；新建10家的事项年度目标留空",
    .good = "定性事项年度目标留空，累计完成=不适用",
    .source = "checks.md NUM02",
    SAYS({ "年度目标未填，通知是 {1}", "no target; the notice says {1}" },
         { "年度目标填 {1}，通知对这一项没有数量目标",
           "the target is {1}, and the notice sets none in figures" }),
    .yields = "NUM03 SCH07 IDN03",
    .look_row = look_missing,
};

static const struct number *
scope_number(const struct account *account, struct decimal value)
{
    for (size_t i = 0; i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        struct decimal printed;
        if (number->class != NUMBER_TARGET && number->class != NUMBER_DATE &&
            number->class != NUMBER_IDIOM &&
            !str_eq(number->why, STR(RULE_OPEN_READING)) &&
            first_number(number->text.text, &printed) && equal(printed, value))
            return number;
    }
    return NULL;
}

static void
look_scope(struct run *run, const struct check *self, const struct entry *entry)
{
    struct indicator space;
    struct amount target;
    const struct duty *duty = entry->subject.duty;
    const struct filing_row *row = entry->row;
    if (!duty || !duty->account || !number_is(&row->target) || is_unread_target(entry))
        return;
    const struct indicator *asked = entry_asked(run, entry, &space);
    if (asked && target_agrees(run, entry, asked, &target))
        return;
    target = amount_of(run, entry, &entry->row->target, NULL);
    const struct number *number = scope_number(duty->account, target.value);
    if (!number && !equal(target.value, entry->row->target.value))
        number = scope_number(duty->account, entry->row->target.value);
    for (size_t i = 0; number && i < duty->count; i++)
        if (equal(plan_nth(run->around->plan, duty, i)->value, target.value))
            return;
    if (!number)
        return;
    struct finding *finding =
        found_cell(run, self, entry, COLUMN_TARGET, asked != NULL);
    finding->words[0] = entry->row->cells[COLUMN_TARGET].text;
    finding->words[1] = arena_str(run->arena, number->text.text);
    if (asked)
        finding->words[2] = indicator_print(run, asked);
    found_duty(run, finding, duty);
}

CHECK(NUM03) = {
    .name = "scope-number-as-target",
    .severity = SEVERITY_ERROR,
    .title = { "把范围数、名称里的数当成了目标",
               "a number of scope or of a name as target" },
    .why = { "通知里的这个数说的是现有规模、名称或范围，不是要完成的数量",
             "that number of the notice is of what is there already, of a name or a scope" },
    .hint = { "按通知的数量目标填写；没有数量目标的留空",
              "the target that the notice sets; blank where there is none" },
    .bad = "依托全区174家养老驿站开展助餐：年度目标=174",
    .good = "年度目标留空，累计完成=不适用",
    .source = "checks.md NUM03; sample-indicators.tsv",
    SAYS({ "年度目标填 {1}，是通知里的“{2}”，不是目标",
           "the target is {1}, which is the {2} of the notice and no target" },
         { "年度目标填 {1}，是通知里的“{2}”，目标是 {3}",
           "the target is {1}, which is the {2} of the notice; the target is {3}" }),
    .look_row = look_scope,
};
