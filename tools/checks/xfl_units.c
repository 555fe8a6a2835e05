/* XFL: filings of one period against each other: joint items, other tables, other units. */
#include "base/similar.h"
#include "lint/entry.h"
#include "lint/name_list.h"

/* What the registry says of how the units of a joint item file (联合方式: 共报, 分报); empty:
 * nothing. */
static struct str
way_of(const struct plan *plan, const struct indicator *indicator, bool *listed)
{
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "indicators") : NULL;
    *listed = false;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct str number = sheet_cell(sheet, row, "指标号");
        if (!str_eq(sheet_cell(sheet, row, "项目编号"), indicator->duty->id) ||
            number.len != 1 || number.ptr[0] - '0' != indicator->number)
            continue;
        *listed = true;
        return sheet_cell(sheet, row, "联合方式");
    }
    return (struct str){ 0 };
}

static bool
is_split(const struct run *run, const struct indicator *indicator)
{
    bool listed;
    return str_eq(way_of(run->around->plan, indicator, &listed), STR("分报"));
}

/* The next row of another unit for the same indicator and months, from index *at on. */
static const struct past *
next_peer(const struct run *run, const struct entry *entry, size_t *at, size_t to)
{
    while (*at < to) {
        const struct past *row = &run->around->history->rows.items[(*at)++];
        if (row->filed->code.len && !str_eq(row->filed->code, entry->code) &&
            period_months(row->filed->period) == entry->months)
            return row;
    }
    return NULL;
}

/* False: not a joint item, or nothing to compare with. */
static bool
peers_of(const struct run *run, const struct entry *entry, size_t *from, size_t *to)
{
    const struct indicator *indicator = entry->subject.indicator;
    if (!run->around->history || !indicator || !entry->code.len || !entry->months ||
        indicator->duty->units.len + indicator->duty->co_units.len < 2)
        return false;
    history_fetch(
        run->around->history,
        &(struct past_wish){ entry->code, true, entry->months, entry->months });
    history_rows(run->around->history, indicator->duty->number, indicator->number,
                 (struct str){ 0 }, from, to);
    return *from < *to;
}

static struct finding *
tell_peer(struct run *run, const struct check *self, const struct entry *entry,
          enum filing_column column, const struct past *peer)
{
    struct finding *finding = found_cell(run, self, entry, column, 0);
    finding->words[0] = entry->row->cells[column].text;
    finding->words[2] = peer->filed->code;
    found_related(run, finding, peer->filed->path, peer->line,
                  (struct bilingual){ "另一单位", "the other unit" });
    return finding;
}

static void
look_values(struct run *run, const struct check *self, const struct entry *entry)
{
    size_t from, to;
    const struct past *peer;
    if (!past_is_number(&entry->done) || !peers_of(run, entry, &from, &to) ||
        is_split(run, entry->subject.indicator))
        return;
    while ((peer = next_peer(run, entry, &from, to)))
        if (past_is_number(&peer->done) &&
            decimal_compare(peer->done.value, entry->done.value)) {
            tell_peer(run, self, entry, COLUMN_DONE, peer)->words[1] =
                decimal_print(run->arena, peer->done.value);
            return;
        }
}

CHECK(XFL01) = {
    .name = "co-units-differ",
    .severity = SEVERITY_ERROR,
    .title = { "共同负责的单位数字不一致", "units of a joint item file other figures" },
    .why = { "同一个指标只能有一个数；以牵头单位为准前须先对清",
             "one figure can have one value only" },
    .hint = { "与 {3} 核对；各报各的部分，在台账里登记“分报”",
              "compare with {3}; if each files its part, register 分报" },
    .bad = "项目 8：城市管理委 6，交通局 5",
    .good = "项目 8：城市管理委 6，交通局 6",
    .source = "checks.md XFL01; 督查制度 texts: joint items must agree (M12)",
    SAYS({ "本单位 {1}，{3} 填 {2}", "{1} here, {2} by {3}" }),
    .look_row = look_values,
};

static void
look_states(struct run *run, const struct check *self, const struct entry *entry)
{
    size_t from, to;
    const struct past *peer;
    enum filing_state state = entry->row->state;
    if (state == STATE_NONE || state == STATE_UNKNOWN ||
        !peers_of(run, entry, &from, &to) || is_split(run, entry->subject.indicator))
        return;
    while ((peer = next_peer(run, entry, &from, to)))
        if (peer->state != state && peer->state != STATE_NONE &&
            peer->state != STATE_UNKNOWN) {
            tell_peer(run, self, entry, COLUMN_STATE, peer)->words[1] =
                state_name(peer->state);
            return;
        }
}

CHECK(XFL02) = {
    .name = "co-units-state-differ",
    .severity = SEVERITY_ERROR,
    .title = { "共同负责的单位状态不一致", "units of a joint item file other states" },
    .why = { "同一件事不能一家完成一家没完成", "one thing is complete, or it is not" },
    .hint = { "与 {3} 核对", "compare with {3}" },
    .bad = "一家已完成，一家推进中",
    .good = "两家都推进中",
    .source = "checks.md XFL02",
    SAYS({ "本单位“{1}”，{3} 填“{2}”", "{1} here, {2} by {3}" }),
    .look_row = look_states,
};

/* Parts that add up to more than the whole, with names told twice. */
static void
look_double(struct run *run, const struct check *self, const struct entry *entry)
{
    size_t from, to;
    const struct past *peer;
    const struct indicator *indicator = entry->subject.indicator;
    if (!past_is_number(&entry->done) || !peers_of(run, entry, &from, &to) ||
        !is_split(run, indicator))
        return;
    struct name_list own = name_list_of(entry_text(entry, COLUMN_PROGRESS));
    struct decimal sum = entry->done.value;
    struct str twice = { 0 }, other = { 0 };
    while ((peer = next_peer(run, entry, &from, to))) {
        if (!past_is_number(&peer->done) || !decimal_add(sum, peer->done.value, &sum))
            continue;
        for (size_t i = 0; peer->words && i < own.count; i++)
            if (own.names[i].len >= 6 && str_has(peer->words->progress, own.names[i])) {
                twice = own.names[i];
                other = peer->filed->code;
            }
    }
    if (!twice.len || decimal_compare(sum, indicator->value) <= 0)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->words[0] = twice;
    finding->words[1] = other;
    finding->words[2] = decimal_print(run->arena, sum);
}

CHECK(XFL03) = {
    .name = "double-count",
    .severity = SEVERITY_WARNING,
    .title = { "两个单位重复计数", "one thing counted by two units" },
    .why = { "各报各的部分，加起来却超过目标，名单又有重合",
             "the parts exceed the whole, and names stand in both" },
    .hint = { "“{1}”只由一家计入", "let one unit count “{1}”" },
    .bad = "分报 7+5，目标 10，名单重叠 2 处",
    .good = "分报 6+4=10，名单不重",
    .source = "checks.md XFL03; 审计署 2015",
    SAYS({ "“{1}”{2} 也列了，两家合计 {3}", "{2} lists “{1}” too, and both make {3}" }),
    .look_row = look_double,
};

static void
look_way(struct run *run, const struct check *self, const struct entry *entry)
{
    bool listed;
    const struct indicator *indicator = entry->subject.indicator;
    if (!indicator || indicator->duty->units.len < 2 ||
        way_of(run->around->plan, indicator, &listed).len || !listed)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_ITEM, 0);
    finding->words[0] = indicator_id(run->arena, indicator);
    found_duty(run, finding, indicator->duty);
}

CHECK(XFL04) = {
    .name = "split-not-declared",
    .severity = SEVERITY_WARNING,
    .title = { "没有登记共报还是分报", "shared or split is not registered" },
    .why = { "不知道几家的数该相等还是相加",
             "are the figures of the units equal, or added?" },
    .hint = { "在 indicators.tsv 的联合方式填共报或分报",
              "fill in 联合方式 in indicators.tsv" },
    .bad = "联合方式（空）",
    .good = "联合方式=分报",
    .source = "checks.md XFL04; filings.md §4",
    SAYS({ "指标 {1} 由几家负责，联合方式是空的",
           "{1} has several units, and 联合方式 is empty" }),
    .look_row = look_way,
};

/* A table of the public or of the report against what units filed. */
static void
look_bulletin(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct surroundings *around = run->around;
    const struct indicator *indicator = entry->subject.indicator;
    size_t from, to;
    if (!around->history || !indicator || !past_is_number(&entry->done) ||
        !around->path.len || str_starts(around->path, around->filings))
        return;
    const struct past *other = NULL;
    history_fetch(around->history, &(struct past_wish){ .others = true,
                                                        .from = entry->months,
                                                        .to = entry->months });
    history_rows(around->history, indicator->duty->number, indicator->number,
                 (struct str){ 0 }, &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct past *row = &around->history->rows.items[i];
        if (period_months(row->filed->period) != entry->months ||
            !past_is_number(&row->done))
            continue;
        if (!decimal_compare(row->done.value, entry->done.value))
            return;
        other = row;
    }
    if (!other)
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
    finding->words[0] = entry->row->cells[COLUMN_DONE].text;
    finding->words[1] = decimal_print(run->arena, other->done.value);
    finding->words[2] = other->filed->code;
    found_related(run, finding, other->filed->path, other->line,
                  (struct bilingual){ "单位填报", "the unit's filing" });
}

CHECK(XFL05) = {
    .name = "unit-against-bulletin",
    .severity = SEVERITY_ERROR,
    .title = { "汇总表与单位填报不一致",
               "the collected table is not what the unit filed" },
    .why = { "公布的数必须有出处", "what is published must have a source" },
    .hint = { "以单位填报为准，或请单位更正", "take the unit's, or have it corrected" },
    .bad = "通报 1 个，单位报 2 个",
    .good = "通报 2 个，单位报 2 个",
    .source = "checks.md XFL05; seen: 新建区 2024, 湘西州 2021",
    SAYS({ "表里 {1}，{3} 填报 {2}", "{1} in the table, {2} by {3}" }),
    .look_row = look_bulletin,
};

/* registry/<year>/city.tsv: 项目, 指标, 期次, 数值: what was told to the city. */
static void
look_city(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "city") : NULL;
    const struct indicator *indicator = entry->subject.indicator;
    for (size_t i = 0; sheet && indicator && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct filing_period period;
        struct decimal value;
        struct str number = sheet_cell(sheet, row, "指标");
        if (!str_eq(sheet_cell(sheet, row, "项目"), indicator->duty->id) ||
            number.len != 1 || number.ptr[0] - '0' != indicator->number ||
            !period_read_code(sheet_cell(sheet, row, "期次"), &period) ||
            period.to != entry->months ||
            !decimal_read(sheet_cell(sheet, row, "数值"), &value) ||
            !past_is_number(&entry->done) || !decimal_compare(value, entry->done.value))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
        finding->words[0] = entry->row->cells[COLUMN_DONE].text;
        finding->words[1] = decimal_print(run->arena, value);
    }
}

CHECK(XFL06) = {
    .name = "district-against-city",
    .severity = SEVERITY_WARNING,
    .title = { "报区与报市的数不一致", "another figure was told to the city" },
    .why = { "一个指标两个口径，经不起核对", "one figure, two definitions" },
    .hint = { "核对口径；确有不同的在备注说明",
              "compare; if the definitions differ, say so" },
    .bad = "报区 7，报市 9",
    .good = "报区 7，报市 7",
    .source = "checks.md XFL06; registry/<year>/city.tsv",
    SAYS({ "本表 {1}，报市 {2}", "{1} here, {2} to the city" }),
    .look_row = look_city,
};

/* Two sheets of one unit with figures of one day. */
static void
look_sheets(struct run *run, const struct check *self, const struct entry *entry)
{
    struct history *history = run->around->history;
    const struct indicator *indicator = entry->subject.indicator;
    struct date day = entry->row->as_of.date;
    size_t from, to;
    if (!history || !indicator || !entry->code.len || !past_is_number(&entry->done) ||
        !date_is_set(day) ||
        !history_has_form(history, entry->code, 0, entry->period.form))
        return;
    history_fetch(history, &(struct past_wish){ entry->code, false, 1, 12 });
    history_rows(history, indicator->duty->number, indicator->number, entry->code,
                 &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct past *row = &history->rows.items[i];
        if (!row->words || row->filed->period.form == entry->period.form ||
            date_compare(row->words->as_of.date, day) || !past_is_number(&row->done) ||
            !decimal_compare(row->done.value, entry->done.value))
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_DONE, 0);
        finding->words[0] = entry->row->cells[COLUMN_DONE].text;
        finding->words[1] = decimal_print(run->arena, row->done.value);
        finding->words[2] = period_code(run->arena, row->filed->period, 0);
        found_related(run, finding, row->filed->path, row->line,
                      (struct bilingual){ "另一张表", "the other sheet" });
        return;
    }
}

CHECK(XFL07) = {
    .name = "monthly-against-quarterly-sheet",
    .severity = SEVERITY_ERROR,
    .title = { "月报与季报截止同一天，数字不同", "two sheets of one day differ" },
    .why = { "同一天只有一个累计数", "a day has one cumulative figure" },
    .hint = { "核对两张表", "compare the two sheets" },
    .bad = "月报 7，季报 9（同截止日）",
    .good = "月报 7，季报 7",
    .source = "checks.md XFL07",
    SAYS({ "本表 {1}，{3} 填 {2}", "{1} here, {2} for {3}" }),
    .look_row = look_sheets,
};

static void
look_copy(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct history *history = run->around->history;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    int item = entry->row->item.number;
    if (!history || text.len < 30 || !entry->code.len)
        return;
    history_fetch(run->around->history, &(struct past_wish){ .others = true,
                                                             .from = entry->months,
                                                             .to = entry->months });
    if (history->rows.len > 3000)
        return;
    for (size_t i = 0; i < history->rows.len; i++) {
        const struct past *row = &history->rows.items[i];
        if (!row->words || row->item == item || str_eq(row->filed->code, entry->code) ||
            period_months(row->filed->period) != entry->months ||
            similar(text, row->words->progress, false) < 900)
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->words[0] = row->filed->code;
        finding->words[1] = arena_printf(run->arena, "%d", row->item);
        found_related(run, finding, row->filed->path, row->line,
                      (struct bilingual){ "另一单位", "the other unit" });
        return;
    }
}

CHECK(XFL12) = {
    .name = "cross-unit-copy",
    .severity = SEVERITY_WARNING,
    .title = { "与别的单位文字雷同", "the text of another unit" },
    .why = { "两个单位做的不是一件事，文字不会相同",
             "two units do not do the very same" },
    .hint = { "写本单位做了什么", "say what this unit did" },
    .bad = "两单位文字 93% 相同",
    .good = "各写各的",
    .source = "checks.md XFL12; 2·LCS/(a+b) ≥ 90 %",
    SAYS({ "与 {1} 项目 {2} 的文字几乎相同", "almost the same as {1} on item {2}" }),
    .look_row = look_copy,
};
