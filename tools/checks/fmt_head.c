/* FMT, heads and merged cells. */
#include "checks/places.h"

enum { SAY_DOUBLE, SAY_BLANK, SAY_KEY };
/* So many heads are compared with each other. */
enum { HEADS_MOST = 512 };

/* Whether an earlier head says the same; one cell over two columns (colspan) is no double. */
static bool
is_double(const struct filing *filing, size_t index)
{
    const struct filing_head *head = &filing->heads.items[index];
    for (size_t i = 0; head->printed.len && i < index; i++)
        if (str_eq(filing->heads.items[i].printed, head->printed))
            return !(head->marks & MARK_MERGED);
    return false;
}

struct blank_heads {
    size_t count;          /* heads without a name */
    bool told[HEADS_MOST]; /* that something stands below one */
    bool told_key;
};

static void
look_heads(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    struct blank_heads *blanks = run_state(run, self, sizeof *blanks);
    for (size_t i = 0; i < filing->heads.len && i < HEADS_MOST; i++) {
        blanks->count += filing->heads.items[i].how == HEAD_BLANK;
        if (is_double(filing, i))
            found_head(run, self, i, SAY_DOUBLE);
    }
}

/* A head without a name is at fault when something stands below it. */
static void
look_below(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing *filing = entry->filing;
    const struct record *record = entry->row->record;
    struct blank_heads *blanks = run_state(run, self, sizeof *blanks);
    if (filing_is_objects(filing) && entry->row->marks & MARK_CUT &&
        !blanks->told_key) {
        blanks->told_key = true;
        found_row(run, self, entry, SAY_KEY);
    }
    for (size_t i = 0; blanks->count && i < filing->heads.len && i < HEADS_MOST; i++) {
        if (filing->heads.items[i].how != HEAD_BLANK || blanks->told[i] ||
            i >= record->cells.len || !record->cells.items[i].text.len ||
            record->cells.items[i].marks & MARK_MERGED)
            continue;
        blanks->told[i] = true;
        struct finding *finding = found_head(run, self, i, SAY_BLANK);
        finding->words[0] = arena_printf(run->arena, "%zu", i + 1);
    }
}

CHECK(FMT19) = {
    .name = "duplicate-header",
    .severity = SEVERITY_ERROR,
    .title = { "列名重复或为空", "two columns of one name, or one without" },
    .why = { "不知道该读哪一列；没有名字的列读不出来",
             "nobody knows which of them counts; a column without a name is not read" },
    .hint = { "一列一个名字，不重复、不留空", "give each column a name of its own" },
    .bad = "备注,备注",
    .good = "备注,调整依据",
    .source = "checks.md FMT19; RFC 8259, 4: names within an object should be unique",
    SAYS({ "列名“{1}”出现了两次，只读前一列",
           "{1} stands twice; only the first column is read" },
         { "第 {1} 列没有列名，却有内容，没有读取",
           "column {1} has no name, yet something stands in it; it is not read" },
         { "一条记录里同一个键写了两次，只读前一个",
           "a key stands twice in one record; only the first is read" }),
    .look_head = look_heads,
    .look_row = look_below,
};

/* Columns of the form that are filled down when a cell below is blank. */
static const enum filing_column filled_down[] = { COLUMN_ITEM, COLUMN_TITLE,
                                                  COLUMN_UNIT };

/* In the canonical form every row stands for itself, so each is told; other tables are
 * printed with merged cells, and that is one fact of the file. */
static void
look_merged(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    for (size_t i = 0; i < sizeof filled_down / sizeof filled_down[0]; i++) {
        enum filing_column column = filled_down[i];
        if (row->cells[column].origin != ORIGIN_FILLED ||
            head_is_undecided(entry->filing, column))
            continue;
        struct place_met *place = place_cell(run, self, entry, column, 0);
        place->words[0] = column_name(column);
        place->words[1] = arena_str(run->arena, row->cells[column].text);
    }
}

static void
report_merged(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    struct places *places = run_state(run, self, sizeof *places);
    bool canonical = filing->profile == PROFILE_CANONICAL;
    places_report(run, self, canonical ? PLACES_HABIT : 0, 0);
    for (size_t i = 0; i < filing->assumptions.len && !places->met.len; i++)
        if (filing->assumptions.items[i].kind == ASSUMED_MERGED)
            found_file(run, self, 1)->words[0] =
                arena_printf(run->arena, "%zu", filing->assumptions.items[i].number);
}

CHECK(FMT08) = {
    .name = "merged-cells",
    .severity = SEVERITY_WARNING,
    .title = { "合并过的单元格", "merged cells" },
    .why = { "合并格导出后只有第一行有字，排序、筛选后就不知道属于哪一项",
             "only the first row keeps the words; after sorting nobody knows whose the others are" },
    .hint = { "每一行都写上项目编号、名称和单位",
              "write number, title and unit in every row" },
    .bad = "第二个子行项目编号为空",
    .good = "每行有项目编号",
    .source = "checks.md FMT08; observed in published tables",
    SAYS({ "“{1}”空着，按上一行的“{2}”读取",
           "{1} is blank; read as {2}, which stands above" },
         { "有 {1} 格是合并的，已按所跨的行列读取",
           "{1} cells are merged and were read into every row and column they span" }),
    .look_row = look_merged,
    .look_end = report_merged,
};
