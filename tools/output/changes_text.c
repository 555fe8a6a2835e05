/* Changes for people: what goes on, what is new, what is dropped.
 *
 *     8 → 6    新增停车泊位3000个左右，其中共享泊位不少于800个
 *              新增停车泊位2500—2800个，建成立体停车库2座
 *              领导     − 谷向晚、闵若谷  + 柏临川
 *              目标     ≈ 3000 个 → = 2500–2800 个  新增停车泊位
 */
#include "output/changes.h"

#include "output/paint.h"
#include "output/print.h"
#include "output/shown.h"

#define PAGE_COLUMNS   96
#define NUMBER_COLUMNS 12
#define LABEL_COLUMNS  9
#define INDENT         "            "

struct sheet {
    const struct changes *changes;
    struct buf buf;
};

static const char *
say(const struct sheet *sheet, enum message message)
{
    return in_language(messages[message], sheet->changes->language);
}

static void
add_painted(struct sheet *sheet, enum paint paint, struct str words)
{
    painted(&sheet->buf, sheet->changes->color, paint, words);
}

/* A line below an item, its label only when it is not the one of the line before. */
static void
add_line(struct sheet *sheet, enum message label, bool first, struct str value)
{
    buf_add(&sheet->buf, STR(INDENT));
    paint_on(&sheet->buf, sheet->changes->color, PAINT_DIM);
    shown_padded(&sheet->buf, str_of(first ? say(sheet, label) : ""), LABEL_COLUMNS);
    paint_off(&sheet->buf, sheet->changes->color);
    shown(&sheet->buf, value);
    buf_char(&sheet->buf, '\n');
}

static void
add_title(struct sheet *sheet, const char *indent, struct str title)
{
    buf_add(&sheet->buf, str_of(indent));
    shown_cut(&sheet->buf, title, PAGE_COLUMNS - NUMBER_COLUMNS);
    buf_char(&sheet->buf, '\n');
}

/* "− 甲、乙  + 丙" */
static void
add_names(struct sheet *sheet, enum message label, const struct names_change *names)
{
    struct arena *arena = sheet->buf.arena;
    struct buf out = { .arena = arena };
    if (names->dropped.len) {
        buf_add(&out, STR("− "));
        buf_add(&out, names_joined(arena, &names->dropped));
    }
    if (names->added.len) {
        buf_add(&out, out.len ? STR("  + ") : STR("+ "));
        buf_add(&out, names_joined(arena, &names->added));
    }
    if (out.len)
        add_line(sheet, label, true, buf_str(&out));
}

static struct str
date_said(struct sheet *sheet, const struct dated *dated)
{
    struct str date = date_print(sheet->buf.arena, dated->date);
    if (date.len)
        return date;
    return dated->text.len ? dated->text : STR("—");
}

static struct str
arrow(struct sheet *sheet, struct str from, struct str to)
{
    struct buf out = { .arena = sheet->buf.arena };
    buf_add(&out, from);
    buf_add(&out, STR(" → "));
    buf_add(&out, to);
    return buf_str(&out);
}

/* What a target is about: 新增 停车泊位, and its own date. */
static struct str
about(struct sheet *sheet, const struct target *target)
{
    struct buf out = { .arena = sheet->buf.arena };
    struct str date = date_print(out.arena, target->by.date);
    buf_add(&out, target->action.text);
    buf_add(&out, out.len && target->object.text.len ? STR(" ") : STR(""));
    buf_add(&out, target->object.text);
    if (date.len) {
        buf_add(&out, out.len ? STR("  ") : STR(""));
        buf_add(&out, message(out.arena, sheet->changes->language, MESSAGE_BY, date,
                              STR(""), STR("")));
    }
    return buf_str(&out);
}

static void
add_target(struct sheet *sheet, const struct target_change *change, bool first)
{
    struct buf out = { .arena = sheet->buf.arena };
    struct str old = target_said(sheet->changes, change->old);
    struct str new = target_said(sheet->changes, change->new);
    if (change->old && change->new) {
        buf_add(&out, arrow(sheet, old, new));
        if (change->has_difference && change->difference.mantissa) {
            buf_add(&out, STR(" ("));
            buf_add(&out, signed_value(out.arena, change->difference));
            buf_add(&out, STR(")"));
        }
    } else {
        buf_add(&out, change->new ? STR("+ ") : STR("− "));
        buf_add(&out, change->new ? new : old);
    }
    struct str what = about(sheet, change->new ? change->new : change->old);
    buf_add(&out, what.len ? STR("  ") : STR(""));
    buf_add(&out, what);
    add_line(sheet, MESSAGE_TARGETS, first, buf_str(&out));
}

static const struct item *
item_at(const struct notice *notice, size_t index)
{
    return &notice->items.items[index];
}

static void
add_number(struct sheet *sheet, struct str number)
{
    buf_add(&sheet->buf, STR("  "));
    paint_on(&sheet->buf, sheet->changes->color, PAINT_CYAN);
    shown_padded(&sheet->buf, number, NUMBER_COLUMNS - 2);
    paint_off(&sheet->buf, sheet->changes->color);
}

static void
add_carried(struct sheet *sheet, const struct item_change *change)
{
    const struct comparison *comparison = sheet->changes->comparison;
    const struct item *old = item_at(comparison->old.notice, change->old);
    const struct item *new = item_at(comparison->new.notice, change->new);
    add_number(sheet,
               arena_printf(sheet->buf.arena, "%d → %d", old->number, new->number));
    add_title(sheet, "", old->title.text);
    if (!str_eq(old->title.text, new->title.text))
        add_title(sheet, INDENT, new->title.text);
    else if (change->wording)
        add_line(sheet, MESSAGE_DIFF_WORDING, true,
                 arrow(sheet, old->text.text, new->text.text));
    add_names(sheet, MESSAGE_LEADERS, &change->leaders);
    add_names(sheet, MESSAGE_UNITS, &change->units);
    add_names(sheet, MESSAGE_CO_UNITS, &change->co_units);
    if (change->deadline)
        add_line(sheet, MESSAGE_DEADLINE, true,
                 arrow(sheet, date_said(sheet, &old->deadline),
                       date_said(sheet, &new->deadline)));
    for (size_t i = 0; i < change->targets.len; i++)
        add_target(sheet, &change->targets.items[i], i == 0);
}

static void
add_item(struct sheet *sheet, const struct item_change *change)
{
    const struct comparison *comparison = sheet->changes->comparison;
    bool new = change->fate == FATE_NEW;
    const struct item *item =
        item_at(new ? comparison->new.notice : comparison->old.notice,
                new ? change->new : change->old);
    add_number(sheet,
               arena_printf(sheet->buf.arena, "%s%d", new ? "+ " : "− ", item->number));
    add_title(sheet, "", item->title.text);
}

/* Items of one fate below their heading; those that go on unchanged only by number. */
static void
add_group(struct sheet *sheet, enum fate fate, size_t count, enum message head)
{
    const struct comparison *comparison = sheet->changes->comparison;
    if (!count)
        return;
    buf_char(&sheet->buf, '\n');
    add_painted(sheet, PAINT_GREEN,
                message(sheet->buf.arena, sheet->changes->language, head,
                        arena_printf(sheet->buf.arena, "%zu", count), STR(""),
                        STR("")));
    buf_char(&sheet->buf, '\n');
    for (size_t i = 0; i < comparison->items.len; i++) {
        const struct item_change *change = &comparison->items.items[i];
        if (change->fate == fate && fate == FATE_CARRIED)
            add_carried(sheet, change);
        else if (change->fate == fate)
            add_item(sheet, change);
    }
}

static void
add_notice(struct sheet *sheet, const char *mark, const char *path,
           const struct notice *notice)
{
    buf_add(&sheet->buf, str_of(mark));
    paint_on(&sheet->buf, sheet->changes->color, PAINT_BOLD);
    shown(&sheet->buf, notice->title.text.len ? notice->title.text
                                              : str_of(say(sheet, MESSAGE_NO_TITLE)));
    paint_off(&sheet->buf, sheet->changes->color);
    buf_add(&sheet->buf, STR("  "));
    paint_on(&sheet->buf, sheet->changes->color, PAINT_DIM);
    shown(&sheet->buf, str_of(path));
    paint_off(&sheet->buf, sheet->changes->color);
    buf_char(&sheet->buf, '\n');
}

void
changes_text(const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    struct sheet sheet = { changes, { .arena = changes->arena } };
    add_notice(&sheet, "− ", changes->old_path, comparison->old.notice);
    add_notice(&sheet, "+ ", changes->new_path, comparison->new.notice);
    if (!comparison_differs(comparison)) {
        buf_printf(&sheet.buf, "%s\n", say(&sheet, MESSAGE_DIFF_SAME));
        print_buf(changes->out, &sheet.buf);
        return;
    }
    add_group(&sheet, FATE_CARRIED, comparison->carried, MESSAGE_DIFF_CARRIED);
    add_group(&sheet, FATE_NEW, comparison->added, MESSAGE_DIFF_NEW);
    add_group(&sheet, FATE_DROPPED, comparison->dropped, MESSAGE_DIFF_DROPPED);
    print_buf(changes->out, &sheet.buf);
}
