/* Filings for people: how the file was read, then its rows, then what was assumed. */
#include "output/filings.h"

#include "output/paint.h"
#include "output/print.h"
#include "output/shown.h"

#define NUMBER_COLUMNS 6
#define TITLE_COLUMNS  34
#define UNIT_COLUMNS   18
#define DONE_COLUMNS   16

/* What each assumption says, by enum assumption_kind: {1} the words it is about, {2} the
 * column, {3} a number. */
static const struct bilingual assumed[] = {
    [ASSUMED_DELIMITER] = { "各格以“{1}”分开", "cells are parted by “{1}”" },
    [ASSUMED_DELIMITER_TIE] = { "以“{1}”分开也说得通",
                                "“{1}” would part the cells as well" },
    [ASSUMED_SYNONYM] = { "“{1}”列作为{2}", "“{1}” is read as {2}" },
    [ASSUMED_BY_CONTENT] = { "“{1}”列按内容作为{2}",
                             "“{1}” is read as {2}, by its cells" },
    [ASSUMED_UNDECIDED] = { "“{1}”列是什么，内容说不清，暂作{2}",
                            "what “{1}” is, its cells do not decide; read as {2}" },
    [ASSUMED_DOUBLE] = { "“{1}”列没有读：{2}已有一列",
                         "“{1}” is not read: there is a column for {2}" },
    [ASSUMED_HEAD_ROWS] = { "表头有 {3} 行", "the head has {3} rows" },
    [ASSUMED_NO_HEAD] = { "没有找到表头", "no head was found" },
    [ASSUMED_PREAMBLE] = { "表头前有 {3} 行说明", "{3} lines stand above the head" },
    [ASSUMED_PERIOD_PATH] = { "期次取自路径：{1}",
                              "the period is that of the path: {1}" },
    [ASSUMED_PERIOD_TEXT] = { "期次取自标题：{1}",
                              "the period is that of the title: {1}" },
    [ASSUMED_PERIOD_HEAD] = { "期次取自表头：{1}",
                              "the period is that of a head: {1}" },
    [ASSUMED_UNIT_TEXT] = { "填报单位取自表前：{1}",
                            "the unit is that above the table: {1}" },
    [ASSUMED_MEASURE_HEAD] = { "计量单位取自表头：{1}",
                               "the measure is that of a head: {1}" },
    [ASSUMED_FILL_DOWN] = { "第 {3} 行起有空的{2}，用上一行的“{1}”",
                            "from line {3} on blank {2} is that of the row above: {1}" },
    [ASSUMED_MERGED] = { "合并的单元格补了 {3} 格", "{3} merged cells were filled" },
    [ASSUMED_OTHER_TABLE] = { "从“{1}”起是另一张表，没有读",
                              "from “{1}” on it is another table, not read" },
};

static struct str
number(struct arena *arena, size_t value)
{
    return arena_printf(arena, "%zu", value);
}

static void
add_top(struct buf *buf, const struct notices *notices, const char *path,
        const struct filing *filing)
{
    const struct preamble *preamble = &filing->preamble;
    struct str about[] = { str_of(filing_letter(filing)),
                           str_of(filing_form_name(filing->form)),
                           str_of(encoding_name(filing->text->encoding)) };
    paint_on(buf, notices->color, PAINT_BOLD);
    shown(buf, str_of(path));
    paint_off(buf, notices->color);
    for (size_t i = 0; i < sizeof about / sizeof about[0]; i++) {
        buf_add(buf, STR("  "));
        buf_add(buf, about[i]);
    }
    buf_char(buf, '\n');
    if (preamble->title.len) {
        shown(buf, preamble->title);
        buf_char(buf, '\n');
    }
}

/* S in just COLUMNS. */
static void
add_cut(struct buf *buf, struct str s, size_t columns)
{
    struct buf cut = { .arena = buf->arena };
    shown_cut(&cut, s, columns - 1);
    shown_padded(buf, buf_str(&cut), columns);
}

/* 7/10家 */
static struct str
done_of(struct arena *arena, const struct filing *filing, const struct filing_row *row)
{
    struct str done = filing_canonical(arena, filing, row, COLUMN_DONE),
               target = filing_canonical(arena, filing, row, COLUMN_TARGET),
               measure = row->cells[COLUMN_MEASURE].text;
    if (row->done.kind == VALUE_PROSE)
        done = STR("…");
    if (row->target.kind == VALUE_PROSE)
        target = STR("…");
    return arena_printf(arena, "%.*s%s%.*s%.*s", STR_ARG(done), target.len ? "/" : "",
                        STR_ARG(target), STR_ARG(measure));
}

static void
add_row(struct buf *buf, const struct notices *notices, const struct filing *filing,
        const struct filing_row *row)
{
    struct arena *arena = buf->arena;
    struct str item = filing_canonical(arena, filing, row, COLUMN_ITEM),
               indicator = filing_canonical(arena, filing, row, COLUMN_INDICATOR);
    paint_on(buf, notices->color, PAINT_DIM);
    shown_padded(buf, number(arena, row->line), NUMBER_COLUMNS);
    paint_off(buf, notices->color);
    struct str key = indicator.len ? arena_printf(arena, "%.*s-%.*s", STR_ARG(item),
                                                  STR_ARG(indicator))
                                   : item;
    add_cut(buf, key, NUMBER_COLUMNS);
    add_cut(buf, row->cells[COLUMN_TITLE].text, TITLE_COLUMNS);
    add_cut(buf, row->cells[COLUMN_UNIT].text, UNIT_COLUMNS);
    add_cut(buf, done_of(arena, filing, row), DONE_COLUMNS);
    struct str rest[] = { filing_canonical(arena, filing, row, COLUMN_RATIO),
                          filing_canonical(arena, filing, row, COLUMN_STATE),
                          filing_canonical(arena, filing, row, COLUMN_PACE) };
    for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++) {
        if (!rest[i].len)
            continue;
        buf_char(buf, ' ');
        shown(buf, rest[i]);
    }
    buf_char(buf, '\n');
}

static void
add_end(struct buf *buf, const struct notices *notices, const struct filing *filing)
{
    struct arena *arena = buf->arena;
    size_t aside = 0;
    for (int i = ROW_DATA + 1; i < ROW_KINDS; i++)
        aside += filing->counts[i];
    buf_add(buf, message(arena, notices->language, MESSAGE_ROWS,
                         number(arena, filing->counts[ROW_DATA]), number(arena, aside),
                         STR("")));
    buf_char(buf, '\n');
    for (size_t i = 0; i < filing->assumptions.len; i++) {
        const struct assumption *a = &filing->assumptions.items[i];
        struct buf said = { .arena = arena };
        struct str words[] = { str_eq(a->text, STR("\t")) ? STR("TAB") : a->text,
                               column_name(a->column), number(arena, a->number) };
        fill(&said, in_language(assumed[a->kind], notices->language), words, 3);
        buf_add(buf, STR("  "));
        shown(buf, buf_str(&said));
        buf_char(buf, '\n');
    }
}

void
filing_text(struct notices *notices, struct arena *scratch, const char *path,
            struct filing *filing)
{
    struct arena batch = { 0 };
    struct buf buf = { .arena = &batch };
    struct filing_row *row;
    (void)scratch;
    if (notices->printed)
        buf_char(&buf, '\n');
    add_top(&buf, notices, path, filing);
    print_buf(notices->out, &buf);
    while (filing_next(filing, &row) == FILING_ROW) {
        if (row->kind != ROW_DATA)
            continue;
        arena_reset(&batch);
        buf = (struct buf){ .arena = &batch };
        add_row(&buf, notices, filing, row);
        print_buf(notices->out, &buf);
    }
    buf = (struct buf){ .arena = &batch };
    add_end(&buf, notices, filing);
    print_buf(notices->out, &buf);
    arena_release(&batch);
}
