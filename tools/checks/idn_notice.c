/* IDN: deadlines and sections against the notice. */
#include "checks/habit.h"

#include "base/similar.h"
#include "base/utf8.h"
#include "notice/flow.h"
#include "plan/adjust.h"

/* The last day that TEXT says; a year that is not printed is the plan's. */
static struct date
day_of(struct run *run, const struct entry *entry, struct str text)
{
    struct filing_date read = filing_date_read(text);
    struct notice year = { .text = run->text, .year = run->around->plan->year };
    struct flow flow = { .s = text };
    if (date_is_set(read.date))
        return read.date;
    if (!year.year)
        year.year = entry->year;
    return notice_date(run->arena, run->rules, &year, &flow, 0, text.len).date;
}

static void
look_deadline(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    struct str text = entry->row->cells[COLUMN_DEADLINE].text;
    if (!duty || !text.len || !date_is_set(duty->deadline.date) ||
        str_eq(text, duty->deadline.text) ||
        entry->row->cells[COLUMN_ADJUSTMENT].text.len)
        return;
    struct date day = day_of(run, entry, text), due = duty->deadline.date;
    const struct indicator *indicator = entry->subject.indicator;
    const struct adjustment *adjusted =
        plan_adjusted(run->around->plan, duty, indicator ? indicator->number : 0,
                      ADJUSTED_DEADLINE, entry->reference);
    if (adjusted && date_is_set(adjusted->deadline))
        due = adjusted->deadline;
    bool own =
        indicator && date_is_set(indicator->by) && !date_compare(day, indicator->by);
    if (!date_is_set(day) || !date_compare(day, due) || own)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DEADLINE, 0);
    finding->words[0] = text;
    finding->words[1] = adjusted ? adjusted->new : duty->deadline.text;
    finding->words[2] = duty->id;
    found_duty(run, finding, duty);
}

CHECK(IDN18) = {
    .name = "deadline-differs",
    .severity = SEVERITY_ERROR,
    .title = { "完成期限与通知不同", "the deadline is not the notice's" },
    .why = { "期限不能自行改动：调整要经批准并公布",
             "nobody moves a deadline himself: a change is approved and made public" },
    .hint = { "照通知写；已批准调整的，写明“调整依据”",
              "write the notice's; where a change was approved, fill in 调整依据" },
    .bad = "完成期限=2025年6月底前（通知：2024年12月底前），无调整依据",
    .good = "完成期限=2024年12月底前",
    .source = "checks.md IDN18; 陕西省民生实事项目票决制规定 art. 17",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "“{1}”，通知第 {3} 项是“{2}”", "{1}; item {3} of the notice says {2}" }),
    .look_row = look_deadline,
};

/* 三、优化公共服务（5项） is 优化公共服务. */
static struct str
section_core(struct str s)
{
    static const struct str numerals[] = {
        STR_INIT("一"), STR_INIT("二"), STR_INIT("三"), STR_INIT("四"), STR_INIT("五"),
        STR_INIT("六"), STR_INIT("七"), STR_INIT("八"), STR_INIT("九"), STR_INIT("十"),
        STR_INIT("、"), STR_INIT("（"), STR_INIT("）"), STR_INIT("．"),
    };
    size_t from = 0;
    for (size_t i = 0; i < sizeof numerals / sizeof numerals[0] && from < s.len;) {
        bool plain = s.ptr[from] <= '9' && s.ptr[from] >= ' ';
        if (str_starts(str_sub(s, from, s.len), numerals[i]) || plain) {
            from += plain ? 1 : numerals[i].len;
            i = 0;
        } else {
            i++;
        }
    }
    s = str_sub(s, from, s.len);
    size_t wide = str_find(s, STR("（"), 0), half = str_find(s, STR("("), 0);
    return str_sub(s, 0, wide < half ? wide : half);
}

static bool
is_section(struct str said, struct str title)
{
    return said.len && title.len &&
           (str_has(title, said) || str_has(said, title) ||
            similar(said, title, false) >= 800);
}

/* A column of categories may be of the unit's own making: only the title of another
 * section of the notice is wrong. */
static void
look_section(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    const struct filing_cell *cell = &entry->row->cells[COLUMN_CATEGORY];
    struct str said = section_core(cell->text.len ? cell->text : entry->row->section);
    struct str own = duty ? section_core(duty->section) : (struct str){ 0 };
    if (!own.len || utf8_count(said) < 3 || is_section(said, own))
        return;
    const struct plan *plan = run->around->plan;
    const struct duty *other = NULL;
    for (size_t i = 0; i < plan->duties.len && !other; i++)
        if (is_section(said, section_core(plan->duties.items[i].section)))
            other = &plan->duties.items[i];
    if (!other)
        return;
    struct finding *finding =
        found_cell(run, self, entry, cell->text.len ? COLUMN_CATEGORY : COLUMN_ITEM, 0);
    finding->words[0] = duty->id;
    finding->words[1] = own;
    finding->words[2] = arena_str(run->arena, said);
    found_duty(run, finding, duty);
}

CHECK(IDN21) = {
    .name = "section-mismatch",
    .severity = SEVERITY_WARNING,
    .title = { "类别与通知的章节不同", "the category is not the notice's section" },
    .why = { "按章节汇总会算错类", "sums by section count it in another" },
    .hint = { "按通知改类别，或核对项目编号",
              "write the notice's section, or check the number of the item" },
    .bad = "项目 23 的类别=营造宜居环境",
    .good = "项目 23 的类别=优化公共服务",
    .source = "checks.md IDN21",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "第 {1} 项属“{2}”，这里归在“{3}”",
           "item {1} belongs to {2}, and stands under {3}" }),
    .look_row = look_section,
};
