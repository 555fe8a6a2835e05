/* Rows of a filing and what they speak of. */
#include "plan/subject.h"

#include "base/utf8.h"

/* Two Han characters in a row that PART and WHOLE share, counted in PART. */
static size_t
shared_pairs(struct str part, struct str whole)
{
    size_t count = 0;
    for (size_t at = 0, next; at < part.len; at = next) {
        next = at;
        utf8_next(part, &next);
        size_t end = next;
        if (end >= part.len)
            break;
        utf8_next(part, &end);
        count += end - at == 6 && str_has(whole, str_sub(part, at, end));
    }
    return count;
}

static bool
same_measure(const struct indicator *indicator, const struct filing_row *row)
{
    const struct measure *a = indicator->measure, *b = row->measure.measure;
    if (!row->measure.text.len || !indicator->unit.len)
        return false;
    if (a && b)
        return str_eq(a->canonical, b->canonical) || str_eq(a->dimension, b->dimension);
    return str_eq(indicator->unit, row->measure.text);
}

/* 示范类180个: the cell names the target with words before it, and no other figure. */
static bool
names_value(const struct indicator *indicator, struct str cell)
{
    size_t at = str_find(cell, indicator->text, 0), runs = 0;
    if (!indicator->text.len || at >= cell.len)
        return false;
    for (size_t i = 0; i < cell.len; i++) {
        bool digit = cell.ptr[i] >= '0' && cell.ptr[i] <= '9';
        bool before = i && ((cell.ptr[i - 1] >= '0' && cell.ptr[i - 1] <= '9') ||
                            cell.ptr[i - 1] == '.');
        runs += digit && !before;
    }
    return runs == 1 && (!at || cell.ptr[at - 1] < '.' || cell.ptr[at - 1] > '9');
}

/* The target as printed, or with the scale of the measure (3.65 万亩). */
static bool
same_value(const struct indicator *indicator, const struct filing_row *row)
{
    struct decimal scaled;
    if (indicator->numeric && !number_is(&row->target))
        return names_value(indicator, row->cells[COLUMN_TARGET].text);
    if (!indicator->numeric)
        return false;
    if (!decimal_compare(row->target.value, indicator->value))
        return true;
    return row->measure.scale &&
           decimal_shift(row->target.value, row->measure.scale, &scaled) &&
           !decimal_compare(scaled, indicator->value);
}

/* The one indicator with the highest score; NULL when two share it or all have 0. */
static const struct indicator *
best_of(const struct plan *plan, const struct duty *duty, const size_t *scores)
{
    size_t best = 0, at = duty->count;
    for (size_t i = 0; i < duty->count; i++) {
        if (scores[i] > best) {
            best = scores[i];
            at = i;
        } else if (scores[i] == best) {
            at = duty->count;
        }
    }
    return best && at < duty->count ? plan_nth(plan, duty, at) : NULL;
}

#define INDICATORS_MOST 32

static const struct indicator *
by_value(const struct plan *plan, const struct duty *duty, const struct filing_row *row)
{
    size_t scores[INDICATORS_MOST] = { 0 };
    for (size_t i = 0; i < duty->count && i < INDICATORS_MOST; i++) {
        const struct indicator *indicator = plan_nth(plan, duty, i);
        scores[i] = (same_value(indicator, row) ? 2U : 0U) +
                    (same_measure(indicator, row) ? 1U : 0U);
    }
    return best_of(plan, duty, scores);
}

static const struct indicator *
by_words(const struct plan *plan, const struct duty *duty, const struct filing_row *row)
{
    size_t scores[INDICATORS_MOST] = { 0 };
    struct str title = row->cells[COLUMN_TITLE].text;
    for (size_t i = 0; i < duty->count && i < INDICATORS_MOST; i++) {
        const struct indicator *indicator = plan_nth(plan, duty, i);
        scores[i] = shared_pairs(indicator->action, title) +
                    shared_pairs(indicator->object, title);
    }
    return best_of(plan, duty, scores);
}

/* A row that names no indicator and gives neither measure nor target tells of the item;
 * so does one whose target is a sentence (老城区300件，乡镇80套). */
static bool
is_whole(const struct filing_row *row)
{
    bool told = row->target.kind != VALUE_BLANK && !number_is(&row->target);
    return (told || (!row->measure.text.len && row->target.kind == VALUE_BLANK)) &&
           !number_is(&row->done) && row->ratio.kind == VALUE_BLANK;
}

static struct subject
guess(const struct plan *plan, const struct duty *duty, const struct filing_row *row,
      size_t order)
{
    struct subject subject = { .duty = duty, .how = SUBJECT_ONLY };
    if (duty->count == 1) {
        subject.indicator = plan_nth(plan, duty, 0);
        return subject;
    }
    subject.how = SUBJECT_WHOLE;
    if (is_whole(row) || duty->count > INDICATORS_MOST)
        return subject;
    subject.how = SUBJECT_VALUE;
    if ((subject.indicator = by_value(plan, duty, row)))
        return subject;
    subject.how = SUBJECT_WORDS;
    if ((subject.indicator = by_words(plan, duty, row)))
        return subject;
    subject.how = order < duty->count ? SUBJECT_ORDER : SUBJECT_DOUBTFUL;
    if (subject.how == SUBJECT_ORDER)
        subject.indicator = plan_nth(plan, duty, order);
    return subject;
}

struct subject
subject_of(const struct plan *plan, const struct filing_row *row, size_t order)
{
    struct subject subject = { .how = SUBJECT_NONE };
    if (!plan || row->item.number < 0)
        return subject;
    subject.how = SUBJECT_NO_ITEM;
    subject.duty = plan_duty(plan, row->item.number);
    if (!subject.duty)
        return subject;
    int number = row->indicator.number;
    if (number < 0 && row->item.sub > 0)
        number = row->item.sub;
    if (number < 0)
        return guess(plan, subject.duty, row, order);
    subject.indicator = plan_indicator(plan, subject.duty, number);
    subject.how = subject.indicator ? SUBJECT_PRINTED
                  : number == 0     ? SUBJECT_WHOLE
                                    : SUBJECT_NO_INDICATOR;
    return subject;
}
