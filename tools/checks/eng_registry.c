/* ENG: the registry of a data repo. It is derived from the notice, may be mended by
 * people, and must stay readable (tools/registry/registry.h says the form). */
#include "lint/lint.h"

static void
look_present(struct run *run, const struct check *self)
{
    const struct registry_sheet *sheet = run->registry;
    if (!sheet || !sheet->sha256.len)
        return;
    bool present = sheet->present_sha256.len;
    if (present && str_eq(sheet->sha256, sheet->present_sha256))
        return;
    struct finding *finding = found(run, self, sheet->head, !present);
    finding->words[0] = sheet->present_path;
    finding->words[1] = str_sub(sheet->sha256, 0, 8);
    finding->words[2] = str_sub(sheet->present_sha256, 0, 8);
}

CHECK(ENG01) = {
    .name = "registry-of-other-text",
    .severity = SEVERITY_ERROR,
    .on_registry = true,
    .title = { "台账不是从现在的通知文本得出的",
               "the registry is not derived from the present text of the notice" },
    .why = { "通知改了而台账没有跟上，拿旧数字核对新通知，错报漏报都看不出来",
             "filings would be judged by numbers that the notice no longer says" },
    .hint = { "重新运行 duban ingest，人工改过的行会保留",
              "run duban ingest again; rows that people edited survive" },
    .bad = "sha256:0b1c… ≠ notices/2024.txt 3f9a…",
    .good = "sha256:3f9a… = notices/2024.txt 3f9a…",
    .source = "design.md §5: the registry is checked against the notice",
    SAYS({ "台账按 {2}… 得出，{1} 现在是 {3}…", "derived from {2}…, and {1} is {3}…" },
         { "数据库里没有 {1}，无从核对", "{1} is not there to compare with" }),
    .look = look_present,
};

static void
look_form(struct run *run, const struct check *self)
{
    const struct registry_sheet *sheet = run->registry;
    for (size_t i = 0; sheet && i < sheet->faults.len; i++) {
        const struct registry_fault *fault = &sheet->faults.items[i];
        struct finding *finding = found(run, self, fault->span, (size_t)fault->kind);
        for (size_t k = 0; k < REGISTRY_FAULT_WORDS; k++)
            finding->words[k] = fault->words[k];
    }
}

CHECK(ENG13) = {
    .name = "registry-form",
    .severity = SEVERITY_ERROR,
    .on_registry = true,
    .title = { "台账文件的格式有误", "the registry is not in its form" },
    .why = { "读不懂的行会被漏掉，duban ingest 也不会改写这样的文件，以免丢失人工修改",
             "rows that cannot be read would be lost; duban ingest leaves such a file as it is" },
    .hint = { "照旁边的行改好；或删去文件，由 duban ingest 重新生成",
              "mend it after the rows beside it, or delete the file and run duban ingest" },
    .bad = "8.2\\t8\\trate\\t\\t大于\\t95",
    .good = "8.2\\t8\\trate\\t\\tge\\t95",
    .source = "tools/registry/registry.h",
    SAYS(
        { "第一行不是台账的标记和通知的摘要",
          "the first line is not the mark of a registry with the notice's digest" },
        { "第一行写的是 {1} 表", "the first line says that this is the table {1}" },
        { "没有列名行", "there is no line of column names" },
        { "没有 {1} 这一列", "there is no column {1}; it would be lost" },
        { "{1} 列重复", "column {1} stands twice" },
        { "缺 {1} 列", "column {1} is missing" },
        { "这一行有 {1} 格，应有 {2} 格", "{1} cells in a row of {2} columns" },
        { "没有 id", "no id" }, { "id {1} 重复", "id {1} stands twice" },
        { "{2} 列的 {1} 不是数", "{1} in {2} is no number" },
        { "{2} 列的 {1} 不是 2024-12-31 这样的日期",
          "{1} in {2} is no date like 2024-12-31" },
        { "{2} 列不能写 {1}，可以写 {3}", "{2} cannot be {1}; it can be {3}" },
        { "反斜杠后面只能是 t、n、r、x1b 这样的控制字符或反斜杠",
          "only t, n, r, a control character like x1b or another backslash may follow a backslash" },
        { "以 # 开头的行保留不住", "a line that begins with # would be lost" }),
    .look = look_form,
};

static void
look_disagreement(struct run *run, const struct check *self)
{
    const struct registry_sheet *sheet = run->registry;
    if (!sheet)
        return;
    size_t says = registry_column(sheet->table, COLUMN_NOTICE_SAYS);
    for (size_t i = 0; i < sheet->rows.len; i++) {
        const struct registry_row *row = &sheet->rows.items[i];
        if (!row->cells[says].len)
            continue;
        bool absent = str_eq(row->cells[says], STR("-"));
        struct finding *finding = found(run, self, row->cell_spans[says], absent);
        finding->words[0] = row->cells[0];
        finding->words[1] = row->cells[says];
    }
}

CHECK(ENG14) = {
    .name = "registry-disagrees",
    .severity = SEVERITY_WARNING,
    .on_registry = true,
    .title = { "人工改过的行与通知不一致", "a person's row differs from the notice" },
    .why = { "两种说法只能有一个作准", "only one of the two can hold" },
    .hint = { "人工的对，就留着；通知的对，删去这一行再运行 duban ingest",
              "keep the row if it is right; if the notice is, delete it and run duban ingest" },
    .bad = "8.2 … 90 … person  value=95",
    .good = "8.2 … 95 … notice",
    .source = "tools/registry/registry.h",
    SAYS({ "{1}：通知写的是 {2}", "{1}: the notice says {2}" },
         { "{1}：通知里没有", "{1}: the notice has no such row" }),
    .look = look_disagreement,
};
