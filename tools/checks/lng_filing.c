/* LNG: wording of narrative cells. */
#include "lint/entry.h"
#include "lint/scan.h"

static void
look_ranges(struct run *run, const struct check *self)
{
    lint_wording(run, self, "wording");
}

CHECK(LNG02) = {
    .name = "range-units",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "范围的前一个数缺单位", "the first of a range lacks its sign" },
    .why = { "“4-6%”可以读成 4 到 6%", "4-6% can be read as 4 to 6 %" },
    .hint = { "写成“4%-6%”“5万-10万”", "write 4%-6%" },
    .bad = "4-6%；5-10万",
    .good = "4%-6%；5万-10万",
    .source = "GB/T 15835-2011, 5.1.4",
    SAYS({ "“{1}”", "“{1}”" }),
    .look = look_ranges,
};

/* Bytes, four characters, beside empty phrases that still say nothing. */
#define SUBSTANCE 12

static bool
is_empty(const struct filing_tables *tables, struct str text)
{
    size_t left = 0;
    for (size_t at = 0; at < text.len && left <= SUBSTANCE;) {
        struct str rest = str_sub(text, at, text.len);
        size_t skip = tables_listed(tables, LIST_EMPTY, rest, WORD_FIRST).len;
        left += !skip;
        at += skip ? skip : 1;
    }
    return left <= SUBSTANCE;
}

static void
look_empty(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (text.len >= SUBSTANCE && text.len < 600 && is_empty(run->around->tables, text))
        found_cell(run, self, entry, COLUMN_PROGRESS, 0);
}

CHECK(LNG07) = {
    .name = "empty-phrases",
    .severity = SEVERITY_INFO,
    .title = { "只有空话", "nothing but empty phrases" },
    .why = { "看不出做了什么", "it does not say what was done" },
    .hint = { "写具体做了什么、做了多少", "say what was done, and how much" },
    .bad = "高度重视、扎实推进，成效明显",
    .good = "建成7家",
    .source = "checks.md LNG07; 中纪委 2023",
    SAYS({ "没有具体内容", "it says nothing" }),
    .yields = "TXT09",
    .look_row = look_empty,
};

static void
look_final(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    const struct filing_tables *tables = run->around->tables;
    if (entry->months != 12)
        return;
    for (size_t i = 0; i < tables->lists[LIST_HOPE].len; i++) {
        struct str word = tables->lists[LIST_HOPE].items[i];
        size_t at = str_find(text, word, 0);
        if (at < text.len)
            found_part(run, self, entry, COLUMN_PROGRESS,
                       (struct span){ at, at + word.len }, 0);
    }
}

CHECK(LNG11) = {
    .name = "estimate-words-in-final",
    .severity = SEVERITY_WARNING,
    .title = { "年终填报还在“力争”", "hopes in the filing of the year's end" },
    .why = { "年终要写结果", "the year's end asks for results" },
    .hint = { "写完成了多少", "say what was reached" },
    .bad = "力争建成10家（M12）",
    .good = "已建成10家（M12）",
    .source = "checks.md LNG11",
    SAYS({ "“{1}”", "“{1}”" }),
    .look_row = look_final,
};

/* DUTIES name TITLE itself, not a deputy of it. */
static bool
holds(struct str duties, struct str title)
{
    for (size_t at = 0; (at = str_find(duties, title, at)) < duties.len; at++)
        if (!str_ends(str_sub(duties, 0, at), STR("副")))
            return true;
    return false;
}

/* The title right before or behind the name that stands AT in TEXT; empty. */
static struct str
title_beside(const struct filing_tables *tables, struct str text, size_t at,
             struct str name)
{
    struct str before = str_sub(text, 0, at);
    struct str behind = str_sub(text, at + name.len, text.len);
    struct str title = tables_listed(tables, LIST_TITLE, before, WORD_LAST);
    return title.len ? title : tables_listed(tables, LIST_TITLE, behind, WORD_FIRST);
}

/* registry/leaders.tsv: 姓名, 职务分工. A title beside the name that is not among his. */
static void
look_titles(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "leaders") : NULL;
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    for (size_t i = 0; sheet && text.len && i < sheet->rows.len; i++) {
        struct str name = sheet_cell(sheet, &sheet->rows.items[i], "姓名");
        struct str duties = sheet_cell(sheet, &sheet->rows.items[i], "职务分工");
        size_t at = name.len ? str_find(text, name, 0) : text.len;
        if (at == text.len || !duties.len)
            continue;
        struct str title = title_beside(run->around->tables, text, at, name);
        if (!title.len || holds(duties, title))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->words[0] = name;
        finding->words[1] = title;
        finding->words[2] = duties;
    }
}

CHECK(LNG05) = {
    .name = "leader-title",
    .severity = SEVERITY_WARNING,
    .title = { "领导职务与登记不符", "a title that is not the leader's" },
    .why = { "职务写错是通报里点名最多的错误之一", "bulletins name it most" },
    .hint = { "按登记写：{3}", "as registered: {3}" },
    .bad = "区长沈知远（登记为副区长）",
    .good = "副区长沈知远",
    .source = "checks.md LNG05; bulletins on government websites (M14)",
    SAYS({ "“{1}”写作{2}，登记为 {3}", "{1} is called {2}, and registered as {3}" }),
    .look_row = look_titles,
};
