/* The form of a unit. */
#include "lint/template.h"

#include "plan/leaders.h"

/* The power of ten before the unit where the notice prints the value: 4 of 55万人次. */
static int
scale_of(const struct indicator *indicator)
{
    static const struct {
        struct str word;
        int scale;
    } scales[] = { { STR_INIT("万亿"), 12 },
                   { STR_INIT("亿"), 8 },
                   { STR_INIT("百万"), 6 },
                   { STR_INIT("万"), 4 } };
    size_t at = str_find(indicator->text, indicator->unit, 0);
    struct str before = str_sub(indicator->text, 0, at);
    if (!indicator->unit.len || at == indicator->text.len)
        return 0;
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++)
        if (str_ends(before, scales[i].word))
            return scales[i].scale;
    return 0;
}

static struct str
scale_word(int scale)
{
    return scale == 12  ? STR("万亿")
           : scale == 8 ? STR("亿")
           : scale == 6 ? STR("百万")
           : scale == 4 ? STR("万")
                        : STR("");
}

static struct str
value_text(struct arena *arena, struct decimal value, int scale)
{
    struct decimal shown;
    return decimal_shift(value, -scale, &shown) ? decimal_print(arena, shown)
                                                : decimal_print(arena, value);
}

/* Only a figure that grows has one; 未报 stays 未报. */
static struct str
previous_text(struct arena *arena, const struct surroundings *around,
              const struct indicator *indicator, struct str code, int months, int scale)
{
    if (indicator->kind == TARGET_RATE || indicator->kind == TARGET_AVERAGE ||
        !around->history || !code.len)
        return (struct str){ 0 };
    const struct past_key key = {
        .item = indicator->duty->number,
        .indicator = indicator->number,
        .code = code,
        .months = months,
    };
    const struct past *past = history_previous(around->history, arena, &key);
    if (past && past->done.kind == VALUE_NUMBER)
        return value_text(arena, past->done.value, scale);
    return past && past->done.kind == VALUE_NOT_REPORTED ? STR("未报")
                                                         : (struct str){ 0 };
}

static void
fill_figures(struct arena *arena, const struct surroundings *around,
             struct template_row *row, struct str code, int months)
{
    const struct indicator *indicator = row->indicator;
    if (!indicator->numeric) {
        row->cells[COLUMN_DONE] = row->cells[COLUMN_RATIO] = STR("不适用");
        return;
    }
    int scale = scale_of(indicator);
    struct str word = scale_word(scale);
    row->cells[COLUMN_MEASURE] =
        arena_printf(arena, "%.*s%.*s", STR_ARG(word), STR_ARG(indicator->unit));
    row->cells[COLUMN_TARGET] = value_text(arena, indicator->value, scale);
    row->cells[COLUMN_PREVIOUS] =
        previous_text(arena, around, indicator, code, months, scale);
}

static struct str
leaders_text(struct arena *arena, const struct plan *plan, const struct duty *duty,
             struct date day)
{
    struct buf all = { .arena = arena };
    for (size_t i = 0; i < duty->leaders.len; i++) {
        buf_add(&all, i ? STR("、") : STR(""));
        buf_add(&all, leader_now(plan, duty->leaders.items[i], day));
    }
    return buf_str(&all);
}

struct template_rows
template_of(struct arena *arena, const struct surroundings *around,
            const struct unit *unit, struct str name, struct filing_period period)
{
    struct template_rows rows = { 0 };
    struct str code = codes_of(around->codes, unit);
    for (size_t i = 0; i < unit->leads.len; i++) {
        const struct duty *duty = unit->leads.items[i];
        for (size_t k = 0; k < duty->count; k++) {
            struct template_row *row = array_push(arena, &rows);
            row->indicator = plan_nth(around->plan, duty, k);
            row->cells[COLUMN_PERIOD] = period_code(arena, period, 0);
            row->cells[COLUMN_ITEM] = duty->id;
            row->cells[COLUMN_INDICATOR] =
                arena_printf(arena, "%d", row->indicator->number);
            row->cells[COLUMN_TITLE] = duty_title(duty);
            row->cells[COLUMN_UNIT] = name;
            row->cells[COLUMN_LEADERS] =
                leaders_text(arena, around->plan, duty, period_end(period));
            row->cells[COLUMN_CORRECTION] = flag_name(FLAG_NO);
            fill_figures(arena, around, row, code, period_months(period));
        }
    }
    return rows;
}

struct unit_match
template_unit(const struct surroundings *around, struct str words)
{
    const struct units *units = around->plan->units;
    const struct unit *coded = codes_unit(around->codes, words);
    if (!coded)
        coded = units_coded(units, words);
    if (coded)
        return (struct unit_match){ .how = UNIT_EXACT, .unit = coded };
    return units_match(units, words);
}
