/* What stands above the table, and what it says of every row. */
#include "filing/reader.h"

#include "filing/kinds.h"
#include "notice/numeral.h"

/* The first year that TEXT names: 2025年, 〔2025〕. */
static int
year_in(struct str text)
{
    for (size_t i = 0; i + 4 < text.len; i++) {
        struct str rest = str_sub(text, i + 4, text.len);
        int year;
        if (text.ptr[i] == '2' &&
            (str_starts(rest, STR("年")) || rest.ptr[0] == '-' ||
             str_starts(rest, STR("〕"))) &&
            (year = numeral_year(str_sub(text, i, i + 4))) >= 2000 && year < 2100)
            return year;
    }
    return 0;
}

/* A part of TEXT, and its place when TEXT stands in print as it is. */
static void
note(struct str *to, struct span *where, struct str text, struct span span,
     struct span part)
{
    *to = str_sub(text, part.from, part.to);
    *where = (struct span){ span.from + part.from, span.from + part.to };
}

static void
labelled(struct filing_reader *r, struct str text, struct span span,
         const struct match *match, enum row_rule what)
{
    struct preamble *p = &r->filing->preamble;
    struct span part;
    struct str value;
    if (!match_group(match, "value", &part))
        return;
    value = str_trim(str_sub(text, part.from, part.to));
    part.to = part.from + value.len;
    if (what == ROW_RULE_UNIT && !p->unit.len)
        note(&p->unit, &p->unit_span, text, span, part);
    if (what == ROW_RULE_MEASURES && !p->measures.len)
        note(&p->measures, &p->measures_span, text, span, part);
    if (what == ROW_RULE_SCHEMA)
        note(&p->schema, &p->schema_span, text, span, part);
    if (what == ROW_RULE_DATE && p->filed.form == DATE_NONE) {
        p->filed = filing_date_read(value);
        note(&value, &p->filed_span, text, span, part);
    }
    if (what == ROW_RULE_AS_OF && p->as_of.form == DATE_NONE) {
        p->as_of = filing_date_read(value);
        note(&value, &p->as_of_span, text, span, part);
    }
}

/* Words of a line, parted by wide blanks: 填报单位：区民政局　　填报日期：6月28日 */
static size_t
word_end(struct str text, size_t from)
{
    for (size_t at = from; at < text.len; at++) {
        struct str rest = str_sub(text, at, text.len);
        if ((rest.ptr[0] == ' ' && str_starts(rest, STR("  "))) ||
            (rest.ptr[0] == '\xE3' && str_starts(rest, STR("　"))))
            return at;
    }
    return text.len;
}

/* 期次：2025M06, the code behind a label. */
static void
labelled_code(struct str text, struct span span, struct preamble *p)
{
    size_t colon = str_find(text, STR("："), 0), from = colon + STR("：").len;
    struct filing_period period;
    struct str code = str_trim(str_sub(text, from, text.len));
    if (colon == text.len || !period_read_code(code, &period))
        return;
    p->period = period;
    p->period_span = span;
}

/* The period that TEXT names. A year gives way to months behind it: 2025年度…情况（1—9月）. */
static bool
period_named(struct filing_reader *r, struct str text, struct filing_period *period,
             struct span *part)
{
    struct filing_period months;
    struct span behind;
    if (!period_find(r->periods, text, 0, period, part))
        return false;
    if (period->form == TERM_YEAR && period->year &&
        period_find(r->periods, text, part->to, &months, &behind) &&
        months.form != TERM_RELATIVE && !months.year && !months.day) {
        months.year = period->year;
        *period = months;
        *part = behind;
    }
    return true;
}

static void
find_period(struct filing_reader *r, struct str text, struct span span)
{
    struct preamble *p = &r->filing->preamble;
    struct span part;
    if (p->period.form == TERM_NONE)
        labelled_code(text, span, p);
    if (p->period.form == TERM_NONE && period_named(r, text, &p->period, &part)) {
        if (p->period.form == TERM_RELATIVE || p->period.day)
            p->period = (struct filing_period){ .form = TERM_NONE };
        else
            p->period_span =
                (struct span){ span.from + part.from, span.from + part.to };
    }
    if (!p->year)
        p->year = year_in(text);
}

void
preamble_line(struct filing_reader *r, struct str text, struct span span)
{
    struct preamble *p = &r->filing->preamble;
    bool any = false;
    for (size_t from = 0; from < text.len;) {
        size_t end = word_end(text, from);
        struct str word = str_sub(text, from, end);
        struct match match;
        if (word.len && rule_set_match(r->rows, word, 0, 0, &match) == MATCH_YES) {
            labelled(r, word, (struct span){ span.from + from, span.from + end },
                     &match, (enum row_rule)rule_choice(match.rule, "what"));
            any = true;
        }
        from = end + 1;
        while (from < text.len && ((unsigned char)text.ptr[from] & 0xC0) == 0x80)
            from++;
    }
    if (any)
        return;
    find_period(r, text, span);
    if (!p->title.len) {
        p->title = text;
        p->title_span = span;
    }
}

static struct filing_cell *
imply(struct filing_reader *r, enum filing_column column, struct str text,
      struct span span, enum cell_origin origin, enum assumption_kind kind)
{
    struct filing_cell *cell = &r->row.cells[column];
    *cell = (struct filing_cell){ .text = text, .span = span, .origin = origin };
    assume(r, kind, column, text, span);
    return cell;
}

static void
imply_period(struct filing_reader *r)
{
    struct filing *f = r->filing;
    int year = f->path.period.year ? f->path.period.year : f->preamble.year;
    if (f->path.period.form != TERM_NONE) {
        imply(r, COLUMN_PERIOD, period_code(r->arena, f->path.period, 0),
              (struct span){ 0 }, ORIGIN_PATH, ASSUMED_PERIOD_PATH);
        return;
    }
    if (f->preamble.period.form != TERM_NONE) {
        imply(r, COLUMN_PERIOD, period_code(r->arena, f->preamble.period, year),
              f->preamble.period_span, ORIGIN_PREAMBLE, ASSUMED_PERIOD_TEXT);
        return;
    }
    for (size_t i = 0; i < f->heads.len; i++) {
        const struct filing_head *head = &f->heads.items[i];
        if (head->period.form == TERM_NONE || head->period.form == TERM_RELATIVE ||
            (head->column != COLUMN_DONE && head->column != COLUMN_RATIO &&
             head->column != COLUMN_PROGRESS))
            continue;
        imply(r, COLUMN_PERIOD, period_code(r->arena, head->period, year), head->span,
              ORIGIN_HEAD, ASSUMED_PERIOD_HEAD);
        return;
    }
}

static void
imply_measure(struct filing_reader *r)
{
    const struct filing_heads *heads = &r->filing->heads;
    for (size_t i = 0; i < heads->len; i++) {
        const struct filing_head *head = &heads->items[i];
        if (!head->unit.len || str_eq(head->unit, STR("%")) ||
            (head->column != COLUMN_DONE && head->column != COLUMN_TARGET))
            continue;
        imply(r, COLUMN_MEASURE, head->unit, head->span, ORIGIN_HEAD,
              ASSUMED_MEASURE_HEAD);
        r->row.measure = measure_read(r->tables, head->unit);
        return;
    }
}

void
preamble_apply(struct filing_reader *r)
{
    struct filing *f = r->filing;
    size_t end;
    if (!f->has[COLUMN_PERIOD])
        imply_period(r);
    struct str code = r->row.cells[COLUMN_PERIOD].text;
    if (code.len)
        period_read(r->periods, code, true, &r->row.period, &end);
    if (!f->has[COLUMN_UNIT] && f->preamble.unit.len)
        imply(r, COLUMN_UNIT, f->preamble.unit, f->preamble.unit_span, ORIGIN_PREAMBLE,
              ASSUMED_UNIT_TEXT);
    if (!f->has[COLUMN_MEASURE])
        imply_measure(r);
    if (!f->has[COLUMN_FILED])
        r->row.filed = f->preamble.filed;
    if (!f->has[COLUMN_AS_OF])
        r->row.as_of = f->preamble.as_of;
    if (f->profile == PROFILE_NARRATIVE && !f->has[COLUMN_DONE])
        r->row.done.kind = VALUE_NOT_REPORTED;
}
