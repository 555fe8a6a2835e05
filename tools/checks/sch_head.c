/* SCH, the heads: what is missing, what is not known, what is said twice. */
#include "checks/places.h"

#include "lint/near.h"
#include "lint/repo_path.h"

/* Whether an error of the whole text explains that nothing was understood: garbled,
 * undecodable, no text at all. They are found before heads are looked at. */
static bool
is_unreadable(const struct run *run)
{
    static const char *const codes[] = { "ENC01", "ENC05", "ENC06", "ENC08", "ENC18" };
    for (size_t i = 0; i < run->findings.len; i++)
        for (size_t k = 0; k < sizeof codes / sizeof codes[0]; k++)
            if (str_eq(str_of(run->findings.items[i].check->code), str_of(codes[k])))
                return true;
    return false;
}

/* Members beside the list of JSON say it for every row. */
static bool
is_said_above(const struct filing *filing, enum filing_column column)
{
    const struct preamble *p = &filing->preamble;
    if (!filing_is_objects(filing))
        return false;
    return (column == COLUMN_PERIOD && p->period.form != TERM_NONE) ||
           (column == COLUMN_UNIT && p->unit.len) ||
           (column == COLUMN_AS_OF && p->as_of.form != DATE_NONE) ||
           (column == COLUMN_FILED && p->filed.form != DATE_NONE);
}

/* What is exported for the public leaves the days out (filings.md §5: public/). */
static bool
is_left_out(const struct run *run, enum filing_column column)
{
    return (column == COLUMN_AS_OF || column == COLUMN_FILED) &&
           repo_path_is_public(str_of(run->path));
}

enum { SAY_COLUMN, SAY_NO_HEAD, SAY_NO_ITEM, SAY_NO_CONTENT };

/* At the row of the heads. */
static struct finding *
found_missing(struct run *run, const struct check *self, size_t say, struct str name)
{
    const struct filing *filing = run->filing;
    struct span span = { 0, 0 };
    if (filing->head_number)
        span.from = span.to = run->text->lines.items[filing->head_line].span.from;
    struct finding *finding = found(run, self, span, say);
    finding->record = filing->head_number;
    finding->field = name;
    finding->words[0] = name;
    return finding;
}

static void
look_missing(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    const bool *has = filing->has;
    if (filing->profile == PROFILE_NONE) {
        if (!is_unreadable(run))
            found_file(run, self, SAY_NO_HEAD);
        return;
    }
    if (filing->profile == PROFILE_CANONICAL) {
        for (int i = 0; i < COLUMN_CANONICAL; i++) {
            enum filing_column column = (enum filing_column)i;
            if (column_required(column) && !has[i] && !is_said_above(filing, column) &&
                !is_left_out(run, column))
                found_missing(run, self, SAY_COLUMN, column_name(column));
        }
        return;
    }
    if (!has[COLUMN_ITEM] && !has[COLUMN_TITLE])
        found_missing(run, self, SAY_NO_ITEM, column_name(COLUMN_ITEM));
    if (!has[COLUMN_DONE] && !has[COLUMN_RATIO] && !has[COLUMN_CURRENT] &&
        !has[COLUMN_PROGRESS])
        found_missing(run, self, SAY_NO_CONTENT, column_name(COLUMN_DONE));
}

CHECK(SCH01) = {
    .name = "missing-column",
    .severity = SEVERITY_ERROR,
    .yields_in_cell = "SCH02",
    .title = { "缺少必需的列", "a required column is missing" },
    .why = { "缺了这一列，就无法核对，也无法汇总",
             "without it nothing can be checked or summed up" },
    .hint = { "补上这一列；规范表头见 duban help",
              "add the column; duban help has the heads of the form" },
    .bad = "表头没有“累计完成”",
    .good = "表头有“累计完成”",
    .source = "checks.md SCH01; filings.md 2.1, 7.2",
    SAYS({ "没有“{1}”这一列", "there is no column {1}" },
         { "没有找到表头，也不是任何认得的写法",
           "no heads were found, nor any form that is known" },
         { "既没有项目编号，也没有项目名称", "there is neither a number nor a title" },
         { "既没有累计完成、完成率，也没有进展情况",
           "there is neither a figure nor a narrative" }),
    .look_head = look_missing,
};

/* The canonical head, or one that means a column, that is nearest to PRINTED; *column it. */
static struct str
nearest_head(const struct filing_tables *tables, struct str printed,
             enum filing_column *column)
{
    struct alike_word word;
    alike_word_of(&tables->alikes, printed, &word);
    struct near near = near_alike(&word);
    *column = COLUMN_NONE;
    for (int i = 0; i < COLUMN_CANONICAL; i++) {
        near_offer(&near, column_name((enum filing_column)i));
        if (near.best.len && str_eq(near.best, column_name((enum filing_column)i)))
            *column = (enum filing_column)i;
    }
    for (size_t i = 0; i < tables->headers.len; i++) {
        size_t before = near.distance;
        near_offer(&near, tables->headers.items[i].printed);
        if (near.distance < before)
            *column = tables->headers.items[i].roles[0];
    }
    return *column == COLUMN_NONE ? (struct str){ 0 } : near.best;
}

enum { SAY_NEAR, SAY_UNKNOWN };
/* So many unknown heads are compared with all the known ones. */
enum { NEAR_MOST = 64 };

static void
look_unknown(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    size_t seen = 0;
    for (size_t i = 0; i < filing->heads.len; i++) {
        const struct filing_head *head = &filing->heads.items[i];
        enum filing_column column = COLUMN_NONE;
        struct str best = { 0 };
        if (head->how != HEAD_UNKNOWN || head->column != COLUMN_NONE)
            continue;
        if (seen++ < NEAR_MOST)
            best = nearest_head(run->around->tables, head->printed, &column);
        if (column != COLUMN_NONE && filing->has[column])
            best.len = 0; /* the column it may mean is there */
        struct finding *finding =
            found_head(run, self, i, best.len ? SAY_NEAR : SAY_UNKNOWN);
        finding->words[1] = best;
        if (best.len)
            finding->field = column_name(column);
        else if (filing->profile != PROFILE_CANONICAL)
            finding->severity = SEVERITY_INFO;
        if (best.len && !filing_is_objects(filing) && filing->head_rows == 1)
            found_edit(run, finding, head->span, column_name(column));
    }
}

CHECK(SCH02) = {
    .name = "unknown-column",
    .severity = SEVERITY_WARNING,
    .title = { "不认识的列", "an unknown column" },
    .why = { "这一列没有读取，里面的内容不会被核对",
             "the column is not read and nothing in it is checked" },
    .hint = { "用规范的列名；确实多出的内容写进备注",
              "use the names of the form; what does not fit goes into the remarks" },
    .bad = "累积完成",
    .good = "累计完成",
    .source = "checks.md SCH02; rules/tables/header-synonyms.tsv",
    SAYS({ "“{1}”多半是“{2}”", "{1} is mostly {2}" },
         { "“{1}”不在列名表里", "{1} is not among the known heads" }),
    .look_head = look_unknown,
};

/* 进展情况/前期手续 and 进展情况/在建形象进度. */
static bool
have_one_parent(struct str a, struct str b)
{
    size_t end = str_find(a, STR("/"), 0);
    return end < a.len && str_find(b, STR("/"), 0) == end &&
           str_eq(str_sub(a, 0, end), str_sub(b, 0, end));
}

/* 填报人 beside 审核人 or 联系电话: people of whom nothing is read. */
static bool
names_other_person(const struct filing_head *a, const struct filing_head *b)
{
    return a->column == COLUMN_PERSON &&
           !(str_has(a->printed, STR("责任人")) && str_has(b->printed, STR("责任人")));
}

/* 项目名称 beside 指标名称 or 工作内容: the item, and which part of it the row is of. */
static bool
names_part(const struct filing_head *a, const struct filing_head *b)
{
    static const struct str parts[] = { STR_INIT("指标"), STR_INIT("内容"),
                                        STR_INIT("目标") };
    for (size_t i = 0; a->column == COLUMN_TITLE && i < 3; i++)
        if (str_has(a->printed, parts[i]) != str_has(b->printed, parts[i]))
            return true;
    return false;
}

static void
look_collision(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    for (size_t i = 0; i < filing->heads.len; i++) {
        const struct filing_head *head = &filing->heads.items[i], *first = NULL;
        if (head->how != HEAD_DOUBLE)
            continue;
        for (size_t k = 0; k < filing->heads.len && !first; k++)
            if (k != i && filing->heads.items[k].column == head->column &&
                filing->heads.items[k].how != HEAD_DOUBLE)
                first = &filing->heads.items[k];
        /* The same name is FMT19's; parts of one head (前期手续, 形象进度) are FMT10's. */
        if (!first || str_eq(first->printed, head->printed) ||
            have_one_parent(first->printed, head->printed) || names_part(first, head) ||
            names_other_person(first, head))
            continue;
        struct finding *finding = found_head(run, self, i, 0);
        finding->words[1] = first->printed;
        finding->words[2] = column_name(head->column);
        found_beside(run, finding, first->span,
                     (struct bilingual){ "已读的一列", "the column that is read" });
    }
}

CHECK(SCH03) = {
    .name = "synonym-collision",
    .severity = SEVERITY_ERROR,
    .title = { "两列是同一个意思", "two columns mean the same" },
    .why = { "只能读一列，另一列的内容没有核对",
             "only one can be read; what stands in the other is not checked" },
    .hint = { "合成一列，或改用不同的规范列名",
              "make them one, or give them different names of the form" },
    .bad = "进展情况,…,推进情况",
    .good = "进展情况,…,下一步措施",
    .source = "checks.md SCH03",
    SAYS({ "“{1}”与“{2}”都是“{3}”，只读了后者",
           "{1} and {2} both mean {3}; the latter alone is read" }),
    .look_head = look_collision,
};

static void
look_undecided(struct run *run, const struct check *self)
{
    const struct filing *filing = run->filing;
    for (size_t i = 0; i < filing->heads.len; i++) {
        const struct filing_head *head = &filing->heads.items[i];
        if (head->how != HEAD_UNDECIDED)
            continue;
        struct finding *finding = found_head(run, self, i, 0);
        struct buf roles = { .arena = run->arena };
        for (size_t k = 0; k < head->word->role_count; k++) {
            if (k)
                buf_add(&roles, STR("、"));
            buf_add(&roles, column_name(head->word->roles[k]));
        }
        finding->words[1] = buf_str(&roles);
    }
}

CHECK(SCH04) = {
    .name = "ambiguous-head",
    .severity = SEVERITY_ERROR,
    .title = { "列名有两种意思，内容也分不清",
               "a head of two meanings, and the cells do not decide" },
    .why = { "“单位”可以是计量单位，也可以是责任单位；读错了整列都错",
             "单位 may be the measure or the unit responsible; the wrong one spoils the column" },
    .hint = { "写明“计量单位”还是“填报单位”", "write 计量单位 or 填报单位" },
    .bad = "表头“单位”，内容一半“家”一半“区民政局”",
    .good = "计量单位=家，填报单位=区民政局",
    .source = "checks.md SCH04; filings.md 3.1.4: 8 of 10 cells decide",
    SAYS({ "“{1}”可以是{2}，各格写的不是同一种",
           "{1} may be any of {2}, and the cells are not of one kind" }),
    .look_head = look_undecided,
};
