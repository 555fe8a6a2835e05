/* IDN: rows that stand twice, and their order. */
#include "checks/habit.h"
#include "checks/keys.h"

static const struct bilingual too_many = {
    "行太多，后面的未能查重",
    "there are too many rows to look for doubles among all of them",
};

static uint64_t
mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ (hash >> 29);
}

static uint64_t
mix_text(uint64_t hash, struct str s)
{
    return mix(hash, str_hash(s));
}

/* Rows that print no indicator number are told apart by title and measure. */
static bool
names_indicator(const struct entry *entry)
{
    return entry->row->indicator.number >= 0 || entry->row->item.sub > 0;
}

/* The title of the whole item may stand in a row for each of its indicators. */
static bool
is_whole_title(const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    struct str title = entry->row->cells[COLUMN_TITLE].text;
    size_t stop = STR("。").len;
    return duty && duty->count > 1 &&
           ((str_starts(duty->title, title) && title.len + stop >= duty->title.len) ||
            (str_starts(duty->text, title) && title.len + stop >= duty->text.len));
}

static uint64_t
key_of(const struct entry *entry)
{
    const struct filing_row *row = entry->row;
    uint64_t hash = mix(0, (uint64_t)entry->year * 64 + (uint64_t)entry->months);
    if (!entry->months)
        hash = mix_text(hash, row->cells[COLUMN_PERIOD].text);
    if (row->item.number >= 0)
        hash = mix(hash, (uint64_t)row->item.number);
    else
        hash = mix_text(hash, row->cells[COLUMN_ITEM].text);
    hash = mix(hash, (uint64_t)row->item.sub);
    if (names_indicator(entry)) {
        hash = mix(hash, (uint64_t)(row->indicator.number + 1));
    } else {
        hash = mix_text(hash, row->cells[COLUMN_TITLE].text);
        hash = mix_text(hash, row->cells[COLUMN_MEASURE].text);
        if (is_whole_title(entry)) {
            hash = mix_text(hash, row->cells[COLUMN_TARGET].text);
            hash = mix_text(hash, row->cells[COLUMN_PROGRESS].text);
        }
    }
    if (entry->unit.unit && entry->unit.how != UNIT_ANY)
        return mix_text(hash, entry->unit.unit->name);
    return mix_text(hash, row->cells[COLUMN_UNIT].text);
}

/* Bytes that a row takes at the least where it is no line of its own. */
enum { ROW_BYTES = 16 };

static size_t
most_rows(const struct run *run)
{
    return run->filing->form == FORM_TABLE ? run->text->lines.len
                                           : run->text->utf8.len / ROW_BYTES;
}

/* 更正 rows may stand beside the row that they correct (filings.md §6). */
static void
look_twice(struct run *run, const struct check *self, const struct entry *entry)
{
    struct keys *keys = run_state(run, self, sizeof *keys);
    const struct filing_row *row = entry->row;
    bool named = row->cells[COLUMN_ITEM].text.len;
    if (!named || row->correction == FLAG_YES ||
        (row->cells[COLUMN_ITEM].origin == ORIGIN_FILLED &&
         row->cells[COLUMN_TITLE].origin != ORIGIN_CELL) ||
        found_enough(run, self))
        return;
    size_t line = 0;
    if (!keys->slots)
        keys_open(run->arena, keys, most_rows(run));
    switch (keys_add(keys, key_of(entry), row->line, &line)) {
    case KEYS_NEW:
        return;
    case KEYS_FULL:
        could_not(run, self, too_many);
        return;
    case KEYS_SEEN:
        break;
    }
    struct finding *finding = found_row(run, self, entry, line == 0);
    finding->words[0] = row->cells[COLUMN_ITEM].text;
    finding->words[1] = row->cells[COLUMN_INDICATOR].text;
    if (!finding->words[1].len)
        finding->words[1] = row->cells[COLUMN_TITLE].text;
    finding->words[2] = arena_printf(run->arena, "%zu", line);
}

CHECK(IDN19) = {
    .name = "duplicate-key",
    .severity = SEVERITY_ERROR,
    .title = { "同一项目、指标报了两行", "one item and indicator has two rows" },
    .why = { "不知道以哪一行为准，汇总时会重复计算",
             "nobody knows which one holds, and sums count both" },
    .hint = { "删去一行；是更正的，填“更正标志=是”",
              "delete one; a correction sets 更正标志 to 是" },
    .bad = "2024M06,23,1 两行",
    .good = "2024M06,23,1 一行",
    .source = "checks.md IDN19; ESS: no duplicate keys",
    .yields = "IDN03 IDN24",
    SAYS({ "第 {1} 项 {2} 与第 {3} 行重复",
           "item {1}, {2} stands on line {3} as well" },
         { "第 {1} 项 {2} 前面已有一行", "item {1}, {2} has a row already" }),
    .look_row = look_twice,
};

struct order {
    int item, indicator, months;
    bool told;
};

static void
look_order(struct run *run, const struct check *self, const struct entry *entry)
{
    struct order *order = run_state(run, self, sizeof *order);
    int item = entry->row->item.number, indicator = entry->row->indicator.number;
    if (item <= 0 || !entry->subject.duty)
        return;
    bool back = order->months == entry->months &&
                (item < order->item || (item == order->item && indicator >= 0 &&
                                        indicator < order->indicator));
    if (back && !order->told) {
        struct finding *finding = found_cell(run, self, entry, COLUMN_ITEM, 0);
        finding->words[0] = arena_printf(run->arena, "%d", item);
        finding->words[1] = arena_printf(run->arena, "%d", order->item);
        order->told = true;
    }
    order->item = item;
    order->indicator = indicator;
    order->months = entry->months;
}

CHECK(IDN20) = {
    .name = "order",
    .severity = SEVERITY_INFO,
    .title = { "行不按通知的顺序", "rows are not in the notice's order" },
    .why = { "两期逐行对照时容易看错", "two periods side by side are easily misread" },
    .hint = { "按项目编号、指标号排序", "sort by item and indicator" },
    .bad = "28，22，23",
    .good = "22，23，28",
    .source = "checks.md IDN20",
    .yields = "IDN01 IDN03 IDN22 IDN24 COV04",
    SAYS({ "第 {1} 项排在第 {2} 项后面", "item {1} stands behind item {2}" }),
    .look_row = look_order,
};
