/* SCH, what heads and title say of the period, the year, the unit and the form. */
#include "checks/places.h"

#include "base/utf8.h"

/* The period the file is filed for, by its path. */
static struct filing_period
period_of_file(const struct filing *filing)
{
    return filing->path.period.form != TERM_NONE ? filing->path.period
                                                 : filing->preamble.period;
}

/* Whether SAID, in a head or a title, is another period than that of the file. A month alone
 * is that month of the cumulative period. */
static bool
is_other(struct filing_period said, struct filing_period file)
{
    int months = period_months(file);
    if (said.form == TERM_NONE || said.form == TERM_RELATIVE || !said.to || !months)
        return false;
    if (said.year && file.year && said.year != file.year)
        return true;
    return said.to != months;
}

/* Columns whose head names the period that is reported, not a plan or a past one. */
static bool
reports_period(enum filing_column column)
{
    return column == COLUMN_DONE || column == COLUMN_RATIO ||
           column == COLUMN_CURRENT || column == COLUMN_PROGRESS;
}

/* The title and the lines above the table are TMP01's. */
static void
look_period(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    struct filing_period file = period_of_file(filing);
    struct str code = period_code(run->arena, file, filing->preamble.year);
    for (size_t i = 0; i < filing->heads.len; i++) {
        const struct filing_head *head = &filing->heads.items[i];
        if (!reports_period(head->column) || !is_other(head->period, file))
            continue;
        found_head_part(run, self, i, head->period_span, 0)->words[1] = code;
    }
}

CHECK(SCH10) = {
    .name = "header-period",
    .severity = SEVERITY_ERROR,
    .title = { "表头写的期次不是本期", "a head names another period" },
    .why = { "多半是沿用了上期的表，数也可能没有更新",
             "mostly last period's table was used again, perhaps with its figures" },
    .hint = { "核对数据是否为本期，再改表头",
              "make sure that the figures are of this period, then correct the head" },
    .bad = "M08 的表头“1-7月实际完成”",
    .good = "M08 的表头“1-8月实际完成”",
    .source = "checks.md SCH10; observed in published tables",
    SAYS({ "表头“{1}”不是 {2}", "the head {1} is not {2}" }),
    .look_head = look_period,
};

enum { SAY_NO_YEAR, SAY_OTHER_YEAR };

/* 截至6月底，我委已完成1项。: what stands there tells, and is no title. */
static bool
is_sentence(struct str title)
{
    return str_ends(title, STR("。")) || str_has(title, STR("，"));
}

static void
look_year(struct run *run, const struct check *self)
{
    const struct preamble *p = &run->filing->preamble;
    int file = run->filing->path.period.year;
    if (!p->title.len || is_sentence(p->title) || filing_is_objects(run->filing))
        return;
    bool other = p->year && file && p->year != file,
         none = !p->year && p->period.form != TERM_NONE && !p->period.year;
    if (!other && !none)
        return;
    struct finding *finding =
        found(run, self, p->title_span, other ? SAY_OTHER_YEAR : SAY_NO_YEAR);
    finding->words[0] = arena_printf(run->arena, "%d", p->year);
    finding->words[1] = arena_printf(run->arena, "%d", file);
}

CHECK(SCH11) = {
    .name = "title-no-year",
    .severity = SEVERITY_WARNING,
    .title = { "标题没有写年份，或写的是别的年份",
               "the title names no year, or another one" },
    .why = { "离开了文件夹就不知道是哪一年的表",
             "away from its folder nobody knows of which year the table is" },
    .hint = { "标题写明年份", "put the year into the title" },
    .bad = "1-10月民生实事进度表",
    .good = "2025年1-10月民生实事进度表",
    .source = "checks.md SCH11; observed in published tables",
    SAYS({ "标题有月份，没有年份", "the title has months and no year" },
         { "标题写的是 {1} 年，文件在 {2} 年",
           "the title says {1}, the file lies in {2}" }),
    .look_head = look_year,
};

/* Every character of the shorter name stands in the longer one in this order: 区卫健委 is
 * 区卫生健康委员会. */
static bool
may_be_same(struct str a, struct str b)
{
    struct str small = a.len < b.len ? a : b, large = a.len < b.len ? b : a;
    size_t at = 0;
    for (size_t i = 0; i < small.len;) {
        uint32_t c = utf8_next(small, &i), other = 0;
        while (at < large.len && (other = utf8_next(large, &at)) != c)
            other = 0;
        if (other != c)
            return false;
    }
    return small.len > 0;
}

/* The unit of the rows, as long as they name but one. */
struct row_unit {
    struct str name;
    size_t number, line;
    struct span span;
    bool several, same;
};

static void
look_unit(struct run *run, const struct check *self, const struct entry *entry)
{
    struct row_unit *units = run_state(run, self, sizeof *units);
    const struct filing_cell *cell = &entry->row->cells[COLUMN_UNIT];
    if (!run->filing->preamble.unit.len || cell->origin != ORIGIN_CELL ||
        !cell->text.len || str_eq(cell->text, units->name))
        return;
    if (units->name.len)
        units->several = true;
    units->name = arena_str(run->arena, cell->text);
    units->span = cell->span;
    units->same = units->same || may_be_same(cell->text, run->filing->preamble.unit);
}

static void
report_unit(struct run *run, const struct check *self)
{
    const struct preamble *p = &run->filing->preamble;
    struct row_unit *units = run_state(run, self, sizeof *units);
    /* A table of several units was put together by the one above it. */
    if (!units->name.len || units->several || units->same)
        return;
    struct finding *finding = found(run, self, p->unit_span, 0);
    finding->words[0] = p->unit;
    finding->words[1] = units->name;
    found_beside(run, finding, units->span,
                 (struct bilingual){ "表中", "in the rows" });
}

CHECK(SCH12) = {
    .name = "preamble-unit",
    .severity = SEVERITY_ERROR,
    .title = { "表头之上的填报单位与表中不一",
               "the unit above the table is not that of the rows" },
    .why = { "不知道是谁报的", "nobody knows who filed it" },
    .hint = { "两处写同一个单位", "name one unit in both places" },
    .bad = "填报单位：区民政局 … 填报单位列=区教委",
    .good = "填报单位：区民政局 … 填报单位列=区民政局",
    .source = "checks.md SCH12",
    SAYS({ "上面写的是“{1}”，表中是“{2}”", "{1} above, {2} in the rows" }),
    .look_row = look_unit,
    .look_end = report_unit,
};

static void
look_version(struct run *run, const struct check *self)
{
    static const struct str known[] = { STR_INIT("1"), STR_INIT("2"),
                                        STR_INIT("duban.filing/1") };
    const struct preamble *p = &run->filing->preamble;
    struct str schema = str_trim(p->schema);
    bool is_known = !schema.len && !p->schema_span.to;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        is_known = is_known || str_eq(schema, known[i]);
    if (!is_known)
        found(run, self, p->schema_span, 0)->words[0] = arena_str(run->arena, schema);
}

CHECK(SCH17) = {
    .name = "schema-version",
    .severity = SEVERITY_WARNING,
    .title = { "不认识的表式版本", "an unknown version of the form" },
    .why = { "按另一种表式填的数，可能读错了列",
             "figures of another form may have been read from the wrong columns" },
    .hint = { "写 # schema: 2，或删去这一行", "write # schema: 2, or leave it out" },
    .bad = "# schema: x",
    .good = "# schema: 2",
    .source = "checks.md SCH17",
    SAYS({ "版本“{1}”不认识", "version {1} is not known" }),
    .look_head = look_version,
};
