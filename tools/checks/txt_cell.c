/* TXT: what a narrative cell says, by itself and beside the row's other cells. */
#include "base/utf8.h"
#include "lint/entry.h"
#include "lint/name_list.h"

/* Runs of eight characters of the narrative that stand in the task itself, in hundredths. */
#define GRAM 8

static size_t
shared_grams(struct str text, struct str task)
{
    size_t total = 0, shared = 0, end = 0, length = 0;
    for (size_t at = 0; at < text.len;) {
        while (end < text.len && length < GRAM) {
            utf8_next(text, &end);
            length++;
        }
        if (length < GRAM)
            break;
        total++;
        shared += str_has(task, str_sub(text, at, end));
        utf8_next(text, &at);
        length--;
    }
    return total ? 100 * shared / total : 0;
}

static void
look_restates(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (!duty || text.len < 45 || text.len > 8000)
        return;
    struct str task = duty->text.len > duty->title.len ? duty->text : duty->title;
    if (shared_grams(text, task) > 60)
        found_duty(run, found_cell(run, self, entry, COLUMN_PROGRESS, 0), duty);
}

CHECK(TXT08) = {
    .name = "restates-task",
    .severity = SEVERITY_WARNING,
    .title = { "进展情况照抄任务原文", "the narrative repeats the task" },
    .why = { "写的是要做什么，不是做了什么",
             "it says what is to be done, not what was done" },
    .hint = { "写本期做了什么、到了哪一步", "say what was done, and how far it is" },
    .bad = "全文照抄任务原文",
    .good = "写做了什么",
    .source = "checks.md TXT08: more than 60 % of runs of eight characters",
    SAYS({ "六成以上的字句与通知相同", "more than 60 % of it stands in the notice" }),
    .look_row = look_restates,
};

static bool
lags(const struct filing_row *row)
{
    return row->pace == PACE_BEHIND || row->pace == PACE_FAR_BEHIND ||
           row->state == STATE_SUSPENDED;
}

/* 10 characters are the least that can name a problem (C6). */
static void
look_problem(struct run *run, const struct check *self, const struct entry *entry)
{
    static const enum filing_column columns[] = { COLUMN_PROBLEMS, COLUMN_NEXT };
    if (!lags(entry->row))
        return;
    for (size_t i = 0; i < 2; i++) {
        struct str text = entry_text(entry, columns[i]);
        if (!entry->filing->has[columns[i]] ||
            (!tables_listed(run->around->tables, LIST_NOTHING, text, WORD_ALL).len &&
             utf8_count(text) >= 10))
            continue;
        struct finding *finding =
            found_cell(run, self, entry, columns[i], text.len ? 1 : 0);
        finding->words[0] = column_name(columns[i]);
        finding->words[1] = text;
        finding->words[2] = entry_text(
            entry, lags(entry->row) && entry->row->pace != PACE_NONE ? COLUMN_PACE
                                                                     : COLUMN_STATE);
        return;
    }
}

CHECK(TXT16) = {
    .name = "problem-missing",
    .severity = SEVERITY_ERROR,
    .title = { "滞后却没有写明问题或措施",
               "it lags, and neither problem nor remedy is told" },
    .why = { "不写原因和措施，督办无从下手", "nobody can help without knowing why" },
    .hint = { "写明原因和下一步措施，各不少于 10 字",
              "say why, and what comes next, in 10 characters or more each" },
    .bad = "进度判断=滞后，存在问题=无",
    .good = "进度判断=滞后，存在问题=管线迁改方案未批复，影响开工",
    .source = "checks.md TXT16; 督查制度 texts: reason and measure are mandatory",
    SAYS({ "“{3}”，{1}是空的", "{3}, and {1} is empty" },
         { "“{3}”，{1}只写了“{2}”", "{3}, and {1} is just “{2}”" }),
    .yields = "STA07",
    .look_row = look_problem,
};

static void
look_length(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (!text.len)
        return;
    size_t count = utf8_count(text);
    if (count >= 8 && count <= 1500)
        return;
    found_cell(run, self, entry, COLUMN_PROGRESS, count > 8)->words[0] =
        arena_printf(run->arena, "%zu", count);
}

CHECK(TXT17) = {
    .name = "too-short-or-long",
    .severity = SEVERITY_INFO,
    .title = { "进展情况过短或过长", "the narrative is too short or too long" },
    .why = { "几个字说不清进展，太长没有人读",
             "a few characters say nothing, and nobody reads a book" },
    .hint = { "写 8 到 1500 字", "write 8 to 1500 characters" },
    .bad = "正常推进",
    .good = "已建成7家，2家正在装修",
    .source = "checks.md TXT17",
    SAYS({ "只有 {1} 字", "{1} characters" }, { "有 {1} 字", "{1} characters" }),
    .look_row = look_length,
};

/* 基本完成。…: the cell begins with a status word that stands alone. */
static void
look_status_word(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    size_t end = 0;
    const struct status_word *word =
        tables_status(run->around->tables, text, false, &end);
    if (!word || entry->row->state == STATE_NONE || entry->row->state == STATE_UNKNOWN)
        return;
    size_t next = end;
    uint32_t c = end < text.len ? utf8_next(text, &next) : 0x3002;
    if (c != 0x3002 && c != 0xFF0C && c != 0xFF1B && c != 0xFF1A)
        return;
    bool same_state = word->state == STATE_NONE || word->state == entry->row->state;
    bool behind = word->pace == PACE_BEHIND || word->pace == PACE_FAR_BEHIND;
    bool said_fine = entry->row->pace == PACE_ON_TIME || entry->row->pace == PACE_AHEAD;
    if (same_state && !(behind && said_fine))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->span = entry_part(run, entry, COLUMN_PROGRESS, (struct span){ 0, end });
    finding->words[0] = word->printed;
    finding->words[1] = entry_text(entry, same_state ? COLUMN_PACE : COLUMN_STATE);
}

CHECK(TXT22) = {
    .name = "status-word-against-status",
    .severity = SEVERITY_WARNING,
    .title = { "文字开头的状态与状态列不同", "the text begins with another state" },
    .why = { "“基本完成”不是“已完成”", "“mostly complete” is not complete" },
    .hint = { "核对后改成一致", "compare, and make them agree" },
    .bad = "“基本完成。”，状态=已完成",
    .good = "“已完成。”，状态=已完成",
    .source = "checks.md TXT22; seen: 泰顺 2023 and 2024",
    SAYS({ "文字说“{1}”，填的是“{2}”", "“{1}” in the text, {2} filled in" }),
    .look_row = look_status_word,
};

/* The clause of TEXT that holds AT. */
static struct str
clause_around(struct str text, size_t at)
{
    static const struct str marks[] = { STR_INIT("，"), STR_INIT("。"), STR_INIT("；"),
                                        STR_INIT("、") };
    size_t from = 0, to = text.len;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t width = marks[i].len, end = str_find(text, marks[i], at);
        to = end < to ? end : to;
        for (size_t k = 0; (k = str_find(text, marks[i], k)) < at; k += width)
            from = k + width > from ? k + width : from;
    }
    return str_sub(text, from, to);
}

/* Bytes with which both begin. */
static size_t
common_start(struct str a, struct str b)
{
    size_t count = 0;
    while (count < a.len && count < b.len && a.ptr[count] == b.ptr[count])
        count++;
    return count;
}

/* 甲提前、乙滞后 are two things; one thing can hold but one: 甲提前……甲滞后. */
#define SUBJECT_BYTES 9

static void
look_directions(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    size_t ahead = str_find(text, STR("提前"), 0),
           behind = str_find(text, STR("滞后"), 0);
    if (ahead == text.len || behind == text.len)
        return;
    size_t from = ahead < behind ? ahead : behind, to = ahead < behind ? behind : ahead;
    struct str first = clause_around(text, from), second = clause_around(text, to);
    bool near =
        to - from <= 36 &&
        tables_listed(run->around->tables, LIST_UNNAMED, second, WORD_FIRST).len;
    if (first.ptr == second.ptr ||
        (!near && common_start(first, second) < SUBJECT_BYTES))
        return;
    found_cell(run, self, entry, COLUMN_PROGRESS, 0)->span =
        entry_part(run, entry, COLUMN_PROGRESS, (struct span){ from, to + 6 });
}

CHECK(TXT23) = {
    .name = "both-directions",
    .severity = SEVERITY_INFO,
    .title = { "同一处既说提前又说滞后", "ahead and behind in one breath" },
    .why = { "看不出到底快还是慢", "nobody can tell which it is" },
    .hint = { "分别写明各是什么", "say what is ahead and what is behind" },
    .bad = "该项目提前推进，进度滞后",
    .good = "甲提前、乙滞后",
    .source = "checks.md TXT23",
    SAYS({ "既有“提前”又有“滞后”", "both 提前 and 滞后" }),
    .look_row = look_directions,
};

/* registry/<year>/sites.tsv: 项目, 名称. */
static bool
has_sites(const struct sheet *sheet, struct str item)
{
    for (size_t i = 0; i < sheet->rows.len; i++)
        if (str_eq(sheet_cell(sheet, &sheet->rows.items[i], "项目"), item))
            return true;
    return false;
}

static bool
is_site(const struct sheet *sheet, struct str item, struct str name)
{
    for (size_t i = 0; i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct str site = sheet_cell(sheet, row, "名称");
        if (str_eq(sheet_cell(sheet, row, "项目"), item) && site.len &&
            (str_has(name, site) || str_has(site, name)))
            return true;
    }
    return false;
}

static void
look_sites(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "sites") : NULL;
    if (!sheet || !entry->subject.duty || !has_sites(sheet, entry->subject.duty->id))
        return;
    struct name_list list = name_list_of(entry_text(entry, COLUMN_PROGRESS));
    for (size_t i = 0; i < list.count; i++) {
        if (is_site(sheet, entry->subject.duty->id, list.names[i]))
            continue;
        struct str text = entry_text(entry, COLUMN_PROGRESS);
        size_t from = (size_t)(list.names[i].ptr - text.ptr);
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->span = entry_part(run, entry, COLUMN_PROGRESS,
                                   (struct span){ from, from + list.names[i].len });
        finding->words[0] = list.names[i];
    }
}

CHECK(TXT26) = {
    .name = "unknown-site",
    .severity = SEVERITY_INFO,
    .title = { "点位不在登记表内", "a site that is not registered" },
    .why = { "点位换了名字或换了地方，核查时对不上",
             "a site that changed its name or place cannot be inspected" },
    .hint = { "核对点位名称，或补入 registry/<年>/sites.tsv",
              "compare the name, or add it to registry/<year>/sites.tsv" },
    .bad = "某某新村（不在 sites.tsv）",
    .good = "望湖里（在 sites.tsv）",
    .source = "checks.md TXT26; seen: 松阳 2022, 实施点位",
    SAYS({ "“{1}”不在登记的点位里", "“{1}” is none of the registered sites" }),
    .look_row = look_sites,
};
