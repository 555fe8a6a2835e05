/* PUB: what of a filing must not be published. */
#include "lint/entry.h"
#include "lint/repo_path.h"

/* A column of them. */
static void
look_people_heads(struct run *run, const struct check *self)
{
    for (size_t i = 0; i < run->filing->heads.len; i++) {
        const struct filing_head *head = &run->filing->heads.items[i];
        struct str label = tables_listed(run->around->tables, LIST_PEOPLE,
                                         str_trim(head->printed), WORD_ALL);
        if (label.len)
            found(run, self, head->span, 0)->words[0] = label;
    }
}

static void
look_people(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->kind != ROW_FOOT && entry->row->kind != ROW_PREAMBLE)
        return;
    struct str line = text_view(run->text, entry->row->span);
    const struct filing_tables *tables = run->around->tables;
    for (size_t i = 0; i < tables->lists[LIST_PEOPLE].len; i++) {
        struct str label = tables->lists[LIST_PEOPLE].items[i];
        size_t at = str_find(line, label, 0), end = at + label.len;
        if (at == line.len || end + 3 >= line.len)
            continue;
        struct finding *finding = found(
            run, self,
            (struct span){ entry->row->span.from + at, entry->row->span.from + end },
            0);
        finding->record = entry->row->number;
        finding->words[0] = label;
        return;
    }
}

CHECK(PUB15) = {
    .name = "footer-people",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "表尾有填报人、审核人姓名", "names of people at the foot of the table" },
    .why = { "导出公开时会把姓名电话一起带出去", "they go out with what is published" },
    .hint = { "公开前删去", "delete it before publishing" },
    .bad = "填报人：张三",
    .good = "导出表无填报人",
    .source = "checks.md PUB15; filings.md §1.10, §2.1: no people in a filing",
    SAYS({ "有“{1}”一栏", "there is {1}" }),
    .look_head = look_people_heads,
    .look_row = look_people,
};

static void
look_internal(struct run *run, const struct check *self, const struct entry *entry)
{
    if (repo_path_is_public(str_of(run->path)) &&
        entry->row->openness == OPENNESS_INTERNAL)
        found_cell(run, self, entry, COLUMN_OPENNESS, 0)->words[0] =
            entry->row->cells[COLUMN_OPENNESS].text;
}

CHECK(PUB16) = {
    .name = "publication-flag",
    .severity = SEVERITY_ERROR,
    .title = { "不公开的行进了公开目录",
               "a row that is not for the public stands in public/" },
    .why = { "标为内部的内容不得公开", "what is marked internal is not published" },
    .hint = { "只导出公开级别为“公开”的行", "export rows marked 公开 only" },
    .bad = "public/ 里有公开级别=内部的行",
    .good = "public/ 里只有公开级别=公开的行",
    .source = "checks.md PUB16; filings.md §5: public/",
    SAYS({ "公开级别是“{1}”", "公开级别 is {1}" }),
    .look_row = look_internal,
};
