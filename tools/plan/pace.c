/* Milestones, else the calendar. */
#include "plan/pace.h"

#include "filing/period.h"

/* The number that S is; 0: none. */
static int
number_of(struct str s)
{
    int number = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || number > 9999)
            return 0;
        number = number * 10 + (s.ptr[i] - '0');
    }
    return number;
}

static bool
speaks_of(const struct sheet *sheet, const struct sheet_row *row,
          const struct indicator *indicator)
{
    struct str which = sheet_cell(sheet, row, "指标");
    return str_eq(sheet_cell(sheet, row, "项目"), indicator->duty->id) &&
           (!which.len || number_of(which) == indicator->number);
}

bool
plan_milestone(const struct plan *plan, const struct indicator *indicator, int months,
               struct decimal *expected)
{
    const struct sheet *sheet = sheets_find(plan->sheets, "milestones");
    int best = 0;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        const struct sheet_row *row = &sheet->rows.items[i];
        struct filing_period period;
        struct decimal value;
        if (!speaks_of(sheet, row, indicator) ||
            !period_read_code(sheet_cell(sheet, row, "期次"), &period) ||
            period.to > months || period.to <= best ||
            !decimal_read(sheet_cell(sheet, row, "计划累计"), &value))
            continue;
        best = period.to;
        *expected = value;
    }
    return best > 0;
}

bool
plan_expected(const struct plan *plan, const struct indicator *indicator, int months,
              struct decimal *expected)
{
    struct decimal share;
    if (!indicator->numeric || months < 1 || months > 12)
        return false;
    if (plan_milestone(plan, indicator, months, expected))
        return true;
    if (indicator->kind != TARGET_FLOW || indicator->comparator == COMPARATOR_LE ||
        indicator->comparator == COMPARATOR_LT)
        return false;
    return decimal_multiply(indicator->value, (struct decimal){ .mantissa = months },
                            &share) &&
           decimal_divide(share, (struct decimal){ .mantissa = 12 }, expected);
}
