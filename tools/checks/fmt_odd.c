/* FMT, rows that are no rows of data: above, below and between them. Most are told once a
 * file: a table may have them, and they are set aside when it is read. */
#include "checks/places.h"

static bool
is_drawn(const struct filing *filing)
{
    return filing->form == FORM_TABLE || filing->form == FORM_HTML;
}

/* A check that tells once that there are rows of a kind. */
static void
keep_kind(struct run *run, const struct check *self, const struct entry *entry,
          enum row_kind kind)
{
    const struct record *record = entry->row->record;
    if (entry->row->kind != kind || !is_drawn(entry->filing))
        return;
    struct place_met *place = place_cell(run, self, entry, COLUMN_NONE, 0);
    for (size_t i = 0; i < record->cells.len; i++)
        if (record->cells.items[i].text.len) {
            place->words[0] = arena_str(run->arena, record->cells.items[i].text);
            place->span = record->cells.items[i].span;
            break;
        }
}

static void
report_once(struct run *run, const struct check *self)
{
    places_report(run, self, 0, 0);
}

static void
look_preamble(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct record *record = entry->row->record;
    if (!record->cells.len || !str_starts(record->cells.items[0].text, STR("sep=")))
        keep_kind(run, self, entry, ROW_PREAMBLE);
}

CHECK(FMT05) = {
    .name = "preamble",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "表头之上还有标题或说明", "a title or notes above the heads" },
    .why = { "多数软件把第一行当表头，这样就读不出各列",
             "most programs take the first line for the heads and find no columns" },
    .hint = { "首行就是表头；单位、日期各有一列",
              "let the heads be the first line; unit and date have columns of their own" },
    .bad = "首行“某区民生实事进展表”",
    .good = "首行即表头",
    .source = "checks.md FMT05",
    SAYS({ "“{1}”在表头之上，已作为说明读取",
           "{1} stands above the heads; read as a note" }),
    .look_row = look_preamble,
    .look_end = report_once,
};

static void
look_foot(struct run *run, const struct check *self, const struct entry *entry)
{
    keep_kind(run, self, entry, ROW_FOOT);
}

CHECK(FMT06) = {
    .name = "footer",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "表后还有注或填报人", "notes or names below the table" },
    .why = { "会被当成一行数据；填报人、电话是个人信息，不应入库",
             "it would be read as a row; names and telephones are personal data" },
    .hint = { "删去；要说明的写进备注列",
              "delete it; what matters goes into the remarks" },
    .bad = "末行“填报人：甲　联系电话：…”",
    .good = "末行为数据",
    .source = "checks.md FMT06",
    SAYS({ "从这里起是表后的内容，未作为数据读取",
           "from here on it is below the table and not read as data" }),
    .look_row = look_foot,
    .look_end = report_once,
};

static void
look_blank(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct record *record = entry->row->record;
    bool written = record->cells.len > 1 || record->span.to > record->span.from;
    if (entry->row->kind == ROW_BLANK && entry->filing->form == FORM_TABLE && written)
        place_cell(run, self, entry, COLUMN_NONE, 0);
    /* Blank cells behind the last head: columns without a name, left by a spreadsheet. */
    if (entry->row->kind == ROW_HEAD && entry->filing->form == FORM_TABLE &&
        entry->filing->head_rows == 1 && record->cells.len > entry->filing->heads.len)
        place_cell(run, self, entry, COLUMN_NONE, 1);
}

CHECK(FMT07) = {
    .name = "empty-margins",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "有整行或整列的空格子", "rows or columns of nothing but empty cells" },
    .why = { "行数、序号都会算错", "rows and numbers are counted wrongly" },
    .hint = { "删去空行、空列", "delete these rows and columns" },
    .bad = ",,,,,,",
    .good = "（无空行）",
    .source = "checks.md FMT07; left by spreadsheets whose used range is too large",
    SAYS({ "这一行只有分隔符", "the row is nothing but delimiters" },
         { "表头后面还有空的列", "there are empty columns behind the heads" }),
    .look_row = look_blank,
    .look_end = report_once,
};

static void
look_repeated(struct run *run, const struct check *self, const struct entry *entry)
{
    if (entry->row->kind == ROW_REPEATED && is_drawn(entry->filing))
        place_cell(run, self, entry, COLUMN_NONE, 0);
}

static void
report_some(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(FMT09) = {
    .name = "repeated-header",
    .severity = SEVERITY_WARNING,
    .any_row = true,
    .title = { "表头重复出现", "the heads stand once more" },
    .why = { "多半是分页打印留下的，会被当成一行数据",
             "mostly left by page breaks; it would be read as a row" },
    .hint = { "删去这一行", "delete the row" },
    .bad = "第 41 行又是“期次,项目编号,…”",
    .good = "表头只出现一次",
    .source = "checks.md FMT09",
    SAYS({ "这一行与表头相同", "the row is the same as the heads" }),
    .look_row = look_repeated,
    .look_end = report_some,
};

/* Every head has its column: the rows of heads are an accepted form, not a fault. */
static bool
is_understood(const struct filing *filing)
{
    for (size_t i = 0; i < filing->heads.len; i++)
        if (filing->heads.items[i].how == HEAD_UNKNOWN)
            return false;
    return true;
}

static void
look_head_rows(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    if (!is_drawn(filing) || filing->head_rows < 2)
        return;
    struct finding *finding =
        found(run, self, run->text->lines.items[filing->head_line].span, 0);
    finding->words[0] = arena_printf(run->arena, "%zu", filing->head_rows);
    if (is_understood(filing))
        finding->severity = SEVERITY_INFO;
}

CHECK(FMT10) = {
    .name = "multi-row-header",
    .severity = SEVERITY_WARNING,
    .title = { "表头有几行", "the heads have several rows" },
    .why = { "软件只认一行表头，下面几行会被当成数据",
             "programs know one row of heads and read the others as data" },
    .hint = { "合成一行，一列一个名字", "make it one row, one name a column" },
    .bad = "进展情况,,备注\\n前期手续,形象进度,",
    .good = "前期手续,形象进度,备注",
    .source = "checks.md FMT10; filings.md §7.2: an accepted form is not a fault",
    SAYS({ "表头有 {1} 行，已按上下合读", "{1} rows of heads, read together" }),
    .look_head = look_head_rows,
};

static void
look_tables(struct run *run, const struct check *self, const struct entry *entry)
{
    keep_kind(run, self, entry, ROW_OTHER);
}

static void
report_tables(struct run *run, const struct check *self)
{
    if (run->filing->form != FORM_NOTHING)
        places_report(run, self, 0, 0);
}

CHECK(FMT20) = {
    .name = "several-tables",
    .severity = SEVERITY_ERROR,
    .any_row = true,
    .title = { "一个文件里有几张表", "several tables in one file" },
    .why = { "第二张表的列不同，其中的数没有读取，也没有核对",
             "the second has other columns; its figures were neither read nor checked" },
    .hint = { "一张表存一个文件", "one table a file" },
    .bad = "月报表之后又接季报表",
    .good = "一个文件一张表",
    .source = "checks.md FMT20",
    SAYS({ "从这里起是另一张表", "another table begins here" }),
    .look_row = look_tables,
    .look_end = report_tables,
};

static void
look_sections(struct run *run, const struct check *self, const struct entry *entry)
{
    keep_kind(run, self, entry, ROW_SECTION);
}

CHECK(FMT21) = {
    .name = "section-rows",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "表中有分组标题行", "headings between the rows" },
    .why = { "不是数据，筛选和排序后就不知道管哪几行",
             "they are no data, and after sorting nobody knows what they head" },
    .hint = { "删去；类别另用一列", "delete them; categories have a column" },
    .bad = "二、方便市民出行（5项）,,,,",
    .good = "（无分组行）",
    .source = "checks.md FMT21; observed in published tables",
    SAYS({ "“{1}”是分组标题，未作为数据读取", "{1} is a heading, not read as data" }),
    .look_row = look_sections,
    .look_end = report_once,
};

static void
look_totals(struct run *run, const struct check *self, const struct entry *entry)
{
    keep_kind(run, self, entry, ROW_TOTAL);
}

CHECK(FMT22) = {
    .name = "total-rows",
    .severity = SEVERITY_INFO,
    .any_row = true,
    .title = { "表中有合计行", "sums among the rows" },
    .why = { "汇总时会重复计算", "whoever sums up the rows counts them twice" },
    .hint = { "删去合计行", "delete them" },
    .bad = "合计,,,41,",
    .good = "（无合计行）",
    .source = "checks.md FMT22; observed in published tables",
    SAYS({ "“{1}”行未作为数据读取", "the row {1} is not read as data" }),
    .look_row = look_totals,
    .look_end = report_once,
};
