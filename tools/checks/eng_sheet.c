/* ENG: the tables of a registry: aliases, leaders, adjustments, targets and numbers. */
#include "lint/entry.h"
#include "plan/adjust.h"

static struct str
cell(const struct sheet *sheet, const struct sheet_row *row, const char *column)
{
    return sheet_cell(sheet, row, column);
}

/* 生效, 失效 of two rows have a day in common; blank ends are open. */
static bool
overlap(const struct sheet *sheet, const struct sheet_row *a, const struct sheet_row *b,
        const char *from, const char *to)
{
    struct str a_from = cell(sheet, a, from), a_to = cell(sheet, a, to);
    struct str b_from = cell(sheet, b, from), b_to = cell(sheet, b, to);
    bool a_before = a_to.len && b_from.len && str_compare(a_to, b_from) < 0;
    bool b_before = b_to.len && a_from.len && str_compare(b_to, a_from) < 0;
    return !a_before && !b_before;
}

enum { TWO_UNITS, TWO_SPANS, CYCLE };

/* An alias for two units, a unit or an office held by two at a time. */
static void
look_twice(struct run *run, const struct check *self, const char *key,
           const char *value, const char *from, const char *to, size_t say)
{
    const struct sheet *sheet = run->sheet;
    for (size_t i = 1; i < sheet->rows.len; i++)
        for (size_t k = 0; k < i; k++) {
            const struct sheet_row *a = &sheet->rows.items[k],
                                   *b = &sheet->rows.items[i];
            if (!cell(sheet, b, key).len ||
                !str_eq(cell(sheet, a, key), cell(sheet, b, key)) ||
                (value && str_eq(cell(sheet, a, value), cell(sheet, b, value))) ||
                !overlap(sheet, a, b, from, to))
                continue;
            struct finding *finding = found(run, self, b->span, say);
            finding->words[0] = cell(sheet, b, key);
            finding->words[1] = value ? cell(sheet, a, value) : (struct str){ 0 };
            finding->words[2] = value ? cell(sheet, b, value) : (struct str){ 0 };
            found_beside(run, finding, a->span,
                         (struct bilingual){ "另一行", "the other line" });
            break;
        }
}

/* 继任 leads back to where it began. */
static void
look_cycle(struct run *run, const struct check *self)
{
    const struct sheet *sheet = run->sheet;
    for (size_t i = 0; i < sheet->rows.len; i++) {
        struct str start = cell(sheet, &sheet->rows.items[i], "姓名");
        struct str now = cell(sheet, &sheet->rows.items[i], "继任");
        for (size_t steps = 0; now.len && steps <= sheet->rows.len; steps++) {
            if (str_eq(now, start)) {
                found(run, self, sheet->rows.items[i].span, CYCLE)->words[0] = start;
                break;
            }
            struct str next = { 0 };
            for (size_t k = 0; k < sheet->rows.len; k++)
                if (str_eq(cell(sheet, &sheet->rows.items[k], "姓名"), now))
                    next = cell(sheet, &sheet->rows.items[k], "继任");
            now = next;
        }
    }
}

#define ROWS_MOST 5000

static void
look_aliases(struct run *run, const struct check *self)
{
    static const struct bilingual too_long = { "表太长，未逐行比较",
                                               "the table is too long to compare" };
    struct str name = run->sheet->name;
    if (run->sheet->rows.len > ROWS_MOST)
        could_not(run, self, too_long);
    else if (str_eq(name, STR("unit-alias")) || str_eq(name, STR("aliases")))
        look_twice(run, self, "别名", "代码", "生效", "失效", TWO_UNITS);
    else if (str_eq(name, STR("units")))
        look_twice(run, self, "代码", NULL, "生效", "失效", TWO_SPANS);
    else if (str_eq(name, STR("leaders")))
        look_cycle(run, self);
}

CHECK(ENG02) = {
    .name = "registry-conflict",
    .severity = SEVERITY_ERROR,
    .on_sheet = true,
    .title = { "登记表自相矛盾", "a table of the registry contradicts itself" },
    .why = { "一个别名指向两个单位，填报就会归错",
             "a filing would go to the wrong unit" },
    .hint = { "留下正确的一行，或写明起止日期",
              "keep the right line, or give both their days" },
    .bad = "“区城管”指向两个代码",
    .good = "别名唯一",
    .source = "checks.md ENG02",
    SAYS({ "“{1}”既指 {2} 又指 {3}", "“{1}” is {2} and {3}" },
         { "代码 {1} 同时有两行有效", "code {1} has two lines at a time" },
         { "“{1}”的继任绕回自己", "the succession of “{1}” leads back to itself" }),
    .look = look_aliases,
};

static void
look_adjustments(struct run *run, const struct check *self)
{
    const struct sheet *sheet = run->sheet;
    const struct plan *plan = run->around->plan;
    if (!str_eq(sheet->name, STR("adjustments")))
        return;
    for (size_t i = 0; i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct str basis = cell(sheet, row, "依据"), since = cell(sheet, row, "生效日");
        struct date day;
        size_t say = 0;
        bool digit = false;
        for (size_t k = 0; k < basis.len; k++)
            digit |= basis.ptr[k] >= '0' && basis.ptr[k] <= '9';
        if (digit) {
            say = 1;
            if (date_read(since, &day)) {
                say = 2;
                const struct notice *notice = plan ? plan->notice : NULL;
                if (!notice || !date_is_set(notice->date.date) ||
                    date_compare(day, notice->date.date) >= 0)
                    continue;
            }
        }
        struct finding *finding = found(run, self, row->span, say);
        finding->words[0] = say ? since : basis;
        finding->words[1] = cell(sheet, row, "项目");
    }
}

CHECK(ENG12) = {
    .name = "adjustment-record",
    .severity = SEVERITY_ERROR,
    .on_sheet = true,
    .title = { "调整记录不完整", "a record of an adjustment lacks something" },
    .why = { "没有文号和日期的调整站不住，也不能追溯到以前",
             "without document and date it does not hold, and never reaches back" },
    .hint = { "写明文号或会议和日期；生效日不早于通知成文",
              "name document or meeting and date; it takes effect after the notice" },
    .bad = "项目 2 目标 10→8，依据（空）",
    .good = "项目 2 目标 10→8，生效日 2025-06-10，依据 云政办发〔2025〕12号",
    .source = "checks.md ENG12; 陕西省民生实事票决制规定 art. 17",
    SAYS({ "项目 {2}：依据“{1}”没有文号和日期",
           "item {2}: “{1}” names neither document nor date" },
         { "项目 {2}：生效日“{1}”不是日期", "item {2}: “{1}” is no day" },
         { "项目 {2}：生效日 {1} 早于通知", "item {2}: {1} is before the notice" }),
    .look = look_adjustments,
};

static size_t
column_named(enum registry_table table, const char *name)
{
    size_t i = 0;
    while (registry_columns[table][i].name &&
           !str_eq(str_of(registry_columns[table][i].name), str_of(name)))
        i++;
    return i;
}

static bool
is_of_notice(const struct registry_row *row)
{
    size_t source = column_named(REGISTRY_TARGETS, "source");
    return str_eq(row->cells[source], STR("notice"));
}

/* The words of each target stand in the notice, and it is said where. */
static void
look_origin(struct run *run, const struct check *self)
{
    const struct registry_sheet *sheet = run->registry;
    const struct plan *plan = run->around ? run->around->plan : NULL;
    if (sheet->table != REGISTRY_TARGETS || !plan || !plan->notice)
        return;
    size_t words = column_named(REGISTRY_TARGETS, "text");
    size_t value = column_named(REGISTRY_TARGETS, "value");
    size_t at = column_named(REGISTRY_TARGETS, "at");
    struct str text = plan->notice->text->utf8;
    for (size_t i = 0; i < sheet->rows.len; i++) {
        const struct registry_row *row = &sheet->rows.items[i];
        struct str said = row->cells[words];
        bool placed = row->cells[at].len || !is_of_notice(row);
        if (!row->cells[value].len || (placed && said.len && str_has(text, said)))
            continue;
        bool spread =
            false; /* words that a line break parts stand there all the same */
        for (size_t k = 0; k < plan->duties.len && said.len && placed; k++)
            spread |= str_has(plan->duties.items[k].text, said);
        if (spread)
            continue;
        struct finding *finding = found(run, self, row->span, 0);
        finding->words[0] = row->cells[0];
        finding->words[1] = said;
    }
}

CHECK(ENG03) = {
    .name = "target-without-origin",
    .severity = SEVERITY_ERROR,
    .on_registry = true,
    .title = { "台账的目标在通知里找不到出处",
               "a target that the notice does not say" },
    .why = { "没有出处的目标不能用来考核", "nobody can be held to it" },
    .hint = { "写上通知原文的字句；通知没有的，列入 adjustments.tsv",
              "quote the notice; what it lacks belongs into adjustments.tsv" },
    .bad = "目标 10，text=（空）",
    .good = "目标 10，text=新建10家",
    .source = "checks.md ENG03; filings.md §4: byte spans prove origin",
    SAYS({ "{1} 的“{2}”不在通知里", "“{2}” of {1} is not in the notice" }),
    .look = look_origin,
};

static void
look_unexplained(struct run *run, const struct check *self)
{
    const struct registry_sheet *sheet = run->registry;
    if (sheet->table != REGISTRY_NUMBERS)
        return;
    size_t class = column_named(REGISTRY_NUMBERS, "class");
    size_t text = column_named(REGISTRY_NUMBERS, "text");
    for (size_t i = 0; i < sheet->rows.len; i++) {
        const struct registry_row *row = &sheet->rows.items[i];
        if (row->cells[class].len && !str_eq(row->cells[class], STR("unexplained")))
            continue;
        struct finding *finding = found(run, self, row->span, 0);
        finding->words[0] = row->cells[text];
        finding->words[1] = row->cells[0];
    }
}

CHECK(ENG04) = {
    .name = "number-unexplained",
    .severity = SEVERITY_ERROR,
    .on_registry = true,
    .title = { "通知里有数字没有归类", "a number of the notice is not explained" },
    .why = { "没有归类的数字可能正是一个目标", "it may be a target that nobody sees" },
    .hint = { "在 class 列写明是目标还是别的什么", "say in class what it is" },
    .bad = "1102 → unexplained",
    .good = "1102 → identifier",
    .source = "checks.md ENG04; extraction.md §1: full accounting",
    SAYS({ "{2}：“{1}”没有归类", "{2}: “{1}” is not explained" }),
    .look = look_unexplained,
};
