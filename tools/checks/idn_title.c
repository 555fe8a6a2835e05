/* IDN: titles of rows against the items of the notice. */
#include "checks/habit.h"
#include "checks/title.h"

#include "base/utf8.h"

static const struct bilingual too_many = {
    "项目名称太多，未能逐一与通知比对",
    "there are too many titles to compare each with the notice",
};

static struct str
title_text(const struct entry *entry)
{
    return entry->row->cells[COLUMN_TITLE].text;
}

/* Another item's title by far: what is left of the own one are words both have. */
static bool
is_others(const struct title *title)
{
    return title->best &&
           ((title->best_score >= 850 && title->best_score - title->own >= 150) ||
            (title->best_score >= 700 && title->best_score - title->own >= 250));
}

/* The rest of the row is of the item of its number: then the name is the slip. */
static bool
agrees_with_number(const struct entry *entry, const struct duty *other)
{
    const struct unit *unit = entry->unit.unit;
    const struct indicator *asked = entry->subject.indicator;
    const struct filing_row *row = entry->row;
    if (unit && unit_leads(unit, entry->subject.duty) != unit_leads(unit, other))
        return unit_leads(unit, entry->subject.duty);
    if (!asked)
        return false;
    return asked->numeric ? number_is(&row->target) &&
                                !decimal_compare(row->target.value, asked->value)
                          : !number_is(&row->target) && !number_is(&row->done);
}

static void
look_conflict(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct title *title = title_of(run, entry);
    if (title->beyond)
        could_not(run, self, too_many);
    if (!title->read || !entry->subject.duty || !is_others(title) ||
        utf8_count(title_text(entry)) < 4)
        return;
    bool slip = agrees_with_number(entry, title->best);
    struct finding *finding =
        found_cell(run, self, entry, slip ? COLUMN_TITLE : COLUMN_ITEM, 0);
    finding->words[0] = entry->subject.duty->id;
    finding->words[1] = title_text(entry);
    finding->words[2] = title->best->id;
    finding->words[3] = duty_title(entry->subject.duty);
    found_duty(run, finding, title->best);
}

CHECK(IDN03) = {
    .name = "number-title-conflict",
    .severity = SEVERITY_ERROR,
    .title = { "项目编号与项目名称不是同一项", "number and title are of two items" },
    .why = { "多半是错了一行：数字会记到别的项目上",
             "mostly a slip of a row: the figures go to another item" },
    .hint = { "按通知核对，改项目编号或项目名称",
              "compare with the notice and mend the number or the title" },
    .bad = "23,1,174家养老驿站助餐",
    .good = "23,1,新建10家养老驿站",
    .source = "checks.md IDN03",
    .yields = "IDN24",
    SAYS({ "编号是第 {1} 项“{4}”，名称“{2}”却是第 {3} 项的",
           "the number is item {1} ({4}), and the title “{2}” is that of item {3}" }),
    .look_row = look_conflict,
};

static void
look_numbers(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct title *title = title_of(run, entry);
    if (title->beyond)
        could_not(run, self, too_many);
    if (!title->read || title->numbers == NUMBERS_SAME || is_others(title))
        return;
    bool moved = title->numbers == NUMBERS_MOVED;
    struct finding *finding = found_cell(run, self, entry, COLUMN_TITLE, moved);
    struct str text = title_text(entry);
    finding->words[0] =
        moved ? text : str_sub(text, title->number.from, title->number.to);
    finding->words[1] = duty_title(entry->subject.duty);
    finding->words[2] = entry->subject.duty->id;
    if (!moved)
        finding->span = entry_part(run, entry, COLUMN_TITLE, title->number);
    found_duty(run, finding, entry->subject.duty);
}

CHECK(IDN04) = {
    .name = "title-numbers-changed",
    .severity = SEVERITY_ERROR,
    .title = { "项目名称里的数与通知不同",
               "a number in the title is not the notice's" },
    .why = { "任务的数被改动，完成与否就说不清",
             "with the task's number changed nobody can say whether it was met" },
    .hint = { "照通知写项目名称；目标确有调整的，写在“调整依据”里",
              "write the title as the notice has it; a target that was changed belongs "
              "into 调整依据" },
    .bad = "2,1,在梧桐里等社区新建8家养老驿站",
    .good = "2,1,在梧桐里等社区新建10家养老驿站",
    .source = "checks.md IDN04",
    .yields = "IDN24 IDN03",
    SAYS({ "“{1}”不是通知里的数，第 {3} 项是“{2}”",
           "{1} is no number of item {3} of the notice: {2}" },
         { "“{1}”里的数前后换了位置，第 {3} 项是“{2}”",
           "the numbers of {1} have changed places; item {3} is {2}" }),
    .look_row = look_numbers,
};

/* A part of the title, or of the item's text, is no paraphrase. */
static void
look_paraphrase(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct title *title = title_of(run, entry);
    if (!title->read || title->quoted || entry->filing->profile != PROFILE_CANONICAL ||
        title->own < 600 || title->numbers != NUMBERS_SAME || is_others(title))
        return;
    const struct duty *duty = entry->subject.duty;
    struct finding *finding =
        habit_found(run, self, entry, COLUMN_TITLE, 0, title_text(entry));
    if (!finding)
        return;
    finding->words[0] = title_text(entry);
    finding->words[1] = duty_title(duty);
    finding->words[2] = duty->id;
    found_duty(run, finding, duty);
}

CHECK(IDN05) = {
    .name = "title-paraphrased",
    .severity = SEVERITY_INFO,
    .title = { "项目名称换了说法", "the title is said in other words" },
    .why = { "汇总时对不上通知，也难检索",
             "in the collection it does not meet the notice's, nor a search" },
    .hint = { "照通知写，可以只写其中一段", "quote the notice, or a part of it" },
    .bad = "2,1,梧桐里等新建养老驿站10家",
    .good = "2,1,在梧桐里等社区新建10家养老驿站",
    .source = "checks.md IDN05",
    .yields = "IDN03 IDN04 IDN24",
    SAYS({ "“{1}”，通知第 {3} 项写的是“{2}”", "{1}; item {3} of the notice has {2}" }),
    .look_row = look_paraphrase,
};

static void
look_last_year(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct title *title = title_of(run, entry);
    if (title->beyond)
        could_not(run, self, too_many);
    if (!title->read || !title->old)
        return;
    const struct plan *last = run->around->last_plan;
    struct finding *finding = found_cell(run, self, entry, COLUMN_TITLE, 0);
    finding->words[0] = title_text(entry);
    finding->words[1] = arena_printf(run->arena, "%d", last->year);
    finding->words[2] = title->old->id;
    if (finding != &run->surplus)
        *array_push(run->arena, &finding->related) =
            (struct related){ .says = { "去年的通知", "last year's notice" },
                              .path = last->path,
                              .line = title->old->line };
}

CHECK(IDN24) = {
    .name = "wrong-year-notice",
    .severity = SEVERITY_ERROR,
    .title = { "项目名称是去年通知的", "the title is of last year's notice" },
    .why = { "拿去年的表来填，编号和目标都对不上",
             "a form of last year: numbers and targets are others" },
    .hint = { "换用今年的任务清单重新填报", "fill in the form of this year's notice" },
    .bad = "2,1,在桂花里社区新建6家养老驿站",
    .good = "2,1,在梧桐里等社区新建10家养老驿站",
    .source = "checks.md IDN24",
    SAYS({ "“{1}”是 {2} 年通知第 {3} 项，今年的通知没有这一项",
           "{1} is item {3} of the notice of {2}; this year's has none such" }),
    .look_row = look_last_year,
};
