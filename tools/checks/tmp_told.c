/* TMP: the order of what the narrative dates, and what it leaves undated. */
#include "lint/dates.h"
#include "lint/prose.h"

/* The last date before WORD in the clause; false when there is none with a month. */
static bool
date_before(struct str clause, struct str word, int year, struct date *day,
            struct span *span)
{
    size_t word_at = str_find(clause, word, 0);
    struct said_date date;
    bool found = false;
    for (size_t at = 0; word_at < clause.len && said_date_next(clause, &at, &date);) {
        if (date.span.from > word_at)
            break;
        if (!date.month)
            continue;
        *day = said_date_first(&date, year);
        *span = date.span;
        found = date_is_set(*day);
    }
    return found;
}

/* 开工日期为7月9日, 竣工时间：2025年8月: the date behind WORD that names it as the day of the step. */
static bool
date_named(struct str clause, struct str word, int year, struct date *day,
           struct span *span)
{
    static const struct str names[] = { STR_INIT("日期"), STR_INIT("时间") };
    static const struct str joints[] = { STR_INIT("为"), STR_INIT("是"),
                                         STR_INIT("：") };
    struct said_date date;
    size_t at = str_find(clause, word, 0) + word.len, from = at;
    if (at > clause.len)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0] && from == at; i++)
        if (str_starts(str_sub(clause, at, clause.len), names[i]))
            from = at + names[i].len;
    if (from == at)
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (str_starts(str_sub(clause, from, clause.len), joints[i]))
            from += joints[i].len;
    at = from;
    if (!said_date_next(clause, &at, &date) || date.span.from != from || !date.month)
        return false;
    *day = said_date_first(&date, year);
    *span = date.span;
    return date_is_set(*day);
}

/* The date stands first, or its name (开工日期为): another subject begins where a count or a name
 * stands before it. */
static bool
begins_with_date(const struct filing_tables *tables, struct str clause)
{
    struct str joint, step;
    while ((joint = tables_listed(tables, LIST_JOINT, clause, WORD_FIRST)).len)
        clause = str_sub(clause, joint.len, clause.len);
    step = tables_listed(tables, LIST_BEGUN, clause, WORD_FIRST);
    if (!step.len)
        step = tables_listed(tables, LIST_ENDED, clause, WORD_FIRST);
    struct str behind = str_sub(clause, step.len, clause.len);
    return (clause.len && clause.ptr[0] >= '0' && clause.ptr[0] <= '9') ||
           (step.len &&
            (str_starts(behind, STR("日期")) || str_starts(behind, STR("时间"))));
}

struct stages {
    enum word_list first, second;
};

/* 3月开工，9月竣工; 4月取得批复，5月开工: what comes first was first. */
static const struct stages steps[] = {
    { LIST_BEGUN, LIST_ENDED },
    { LIST_PERMITTED, LIST_STARTED },
};

struct told_steps {
    struct date first, second;
    struct span first_span, second_span; /* of the cell's text */
};

/* The first date before a word of LIST in CLAUSE, where *day has none yet. */
static void
read_day(const struct filing_tables *tables, enum word_list list, struct str text,
         struct span clause, int year, struct date *day, struct span *span)
{
    struct str words = str_sub(text, clause.from, clause.to);
    struct span found;
    struct date said;
    for (size_t i = 0; i < tables->lists[list].len && !date_is_set(*day); i++) {
        struct str word = tables->lists[list].items[i];
        if (!date_named(words, word, year, &said, &found) &&
            !date_before(words, word, year, &said, &found))
            continue;
        *day = said;
        *span = (struct span){ clause.from + found.from, clause.from + found.to };
    }
}

static void
read_step(const struct filing_tables *tables, const struct stages *step,
          struct str text, struct span clause, int year, struct told_steps *told)
{
    read_day(tables, step->first, text, clause, year, &told->first, &told->first_span);
    read_day(tables, step->second, text, clause, year, &told->second,
             &told->second_span);
}

/* Both in one clause, or in two of which the second goes on about the same. */
static bool
read_steps(const struct filing_tables *tables, const struct stages *step,
           const struct prose *prose, size_t clause, int year, struct told_steps *told)
{
    const struct clause *items = prose->clauses.items;
    *told = (struct told_steps){ .first_span = { 0 } };
    read_step(tables, step, prose->text, items[clause].span, year, told);
    if ((date_is_set(told->first) || date_is_set(told->second)) &&
        clause + 1 < prose->clauses.len &&
        begins_with_date(tables, str_sub(prose->text, items[clause + 1].span.from,
                                         items[clause + 1].span.to)))
        read_step(tables, step, prose->text, items[clause + 1].span, year, told);
    return date_is_set(told->first) && date_is_set(told->second);
}

/* Few texts name two months and tell of both steps: the clauses of the others need not be
 * read. */
static bool
names_months(const struct entry *entry)
{
    const struct said_dates *said = entry_dates(entry);
    size_t months = 0;
    for (size_t i = 0; i < said->len; i++)
        months += said->items[i].month > 0;
    return months > 1;
}

static void
look_order(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_tables *tables = run->around->tables;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct told_steps told;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0] && names_months(entry); i++) {
        if (!has_listed(run, steps[i].second, text) ||
            !has_listed(run, steps[i].first, text))
            continue;
        const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
        for (size_t clause = 0; prose && clause < prose->clauses.len; clause++) {
            if (!read_steps(tables, &steps[i], prose, clause, entry->year, &told) ||
                date_compare(told.second, told.first) >= 0)
                continue;
            struct finding *finding =
                found_part(run, self, entry, COLUMN_PROGRESS, told.second_span, i);
            finding->words[1] = str_sub(text, told.first_span.from, told.first_span.to);
            return;
        }
    }
}

CHECK(TMP14) = {
    .name = "date-order",
    .severity = SEVERITY_ERROR,
    .title = { "竣工早于开工", "completed before it began" },
    .why = { "两个日期有一个写错了", "one of the two dates is wrong" },
    .hint = { "核对日期", "compare the dates" },
    .bad = "9月开工，3月竣工",
    .good = "3月开工，9月竣工",
    .source = "checks.md TMP14",
    SAYS({ "竣工“{1}”，开工“{2}”", "completed in {1}, begun in {2}" },
         { "开工“{1}”，批复“{2}”", "begun in {1}, approved in {2}" }),
    .look_row = look_order,
};

/* 22日 without its month. */
static bool
bare_day(struct str text, struct span *span)
{
    for (size_t at = 0; (at = str_find(text, STR("日"), at)) < text.len; at++) {
        size_t from = at;
        while (from && text.ptr[from - 1] >= '0' && text.ptr[from - 1] <= '9')
            from--;
        if (from == at || at - from > 2)
            continue;
        *span = (struct span){ from, at + STR("日").len };
        return true;
    }
    return false;
}

static void
look_relative(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_tables *tables = run->around->tables;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct said_date date;
    struct span day;
    size_t at = 0;
    if (said_date_next(text, &at, &date))
        return;
    if (bare_day(text, &day)) {
        found_part(run, self, entry, COLUMN_PROGRESS, day, 0);
        return;
    }
    for (size_t i = 0; i < tables->lists[LIST_VAGUE].len; i++) {
        struct str word = tables->lists[LIST_VAGUE].items[i];
        at = str_find(text, word, 0);
        if (at == text.len || str_ends(str_sub(text, 0, at), STR("节")))
            continue;
        found_part(run, self, entry, COLUMN_PROGRESS,
                   (struct span){ at, at + word.len }, 0);
        return;
    }
}

CHECK(TMP16) = {
    .name = "relative-only",
    .severity = SEVERITY_INFO,
    .title = { "只有“近日”“日前”，没有日期", "recently, and no date" },
    .why = { "过一个月就不知道是哪一天", "a month later nobody knows when" },
    .hint = { "写明月日", "name month and day" },
    .bad = "近日完成浇筑",
    .good = "6月22日完成浇筑",
    .source = "checks.md TMP16; seen: 松阳 2022",
    SAYS({ "“{1}”", "“{1}”" }),
    .look_row = look_relative,
};

/* A single month named before the figure of CLAIM in its clause: 6月份完成2家. */
static bool
of_month(const struct prose *prose, const struct claim *claim, struct said_date *date,
         struct span *said)
{
    struct span clause = prose->clauses.items[claim->clause].span;
    struct str words = str_sub(prose->text, clause.from, claim->quantity->span.from);
    size_t at = 0;
    if (claim->cumulative || !said_date_next(words, &at, date) || date->day ||
        !date->month || date->end || !str_has(words, STR("月份")))
        return false;
    *said = (struct span){ clause.from + date->span.from, clause.from + date->span.to };
    return true;
}

/* The text tells of a month alone where the column counts from January. */
static void
look_single(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    const struct claim *single = NULL;
    struct span said, month = { 0 };
    if (!indicator || !indicator->numeric || entry->months < 2 ||
        !past_is_number(&entry->done) || entry->done.value.mantissa <= 0 ||
        !str_has(text, STR("月份")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        struct decimal value;
        struct said_date date;
        if ((claim->says != CLAIM_DONE && claim->says != CLAIM_NOTHING) ||
            claim->quantity->class == QUANTITY_PERCENT ||
            !claim_fits(claim, indicator, &value))
            continue;
        if (of_month(prose, claim, &date, &said)) {
            single = claim;
            month = said;
        } else if (!claim->part || !decimal_compare(value, entry->done.value)) {
            return; /* a total stands beside it */
        }
    }
    if (!single)
        return;
    found_claim(run, self, entry, COLUMN_PROGRESS, single, 0)->words[1] =
        str_sub(text, month.from, month.to);
}

CHECK(TMP18) = {
    .name = "single-against-cumulative",
    .severity = SEVERITY_WARNING,
    .title = { "累计列填的像是当月数", "a month's figure in the cumulative column" },
    .why = { "累计从年初算起，当月数填进来会少算",
             "the column counts from 1 January; a month alone is too little" },
    .hint = { "核对：“{2}”是当月还是累计",
              "compare: is {2} the month, or since January?" },
    .bad = "累计完成=2，文字“6月份完成2家”",
    .good = "累计完成=7，文字“1-6月完成7家”",
    .source = "checks.md TMP18; seen: 泰顺 2024",
    SAYS({ "文字只写“{2}”完成 {1}，没有写累计",
           "the text tells of {1} in {2}, and of no cumulative figure" }),
    .look_row = look_single,
};
