/* The collection for people, and as rows. */
#include "output/collected.h"

#include "output/delimited.h"
#include "output/paint.h"
#include "output/print.h"
#include "output/progress.h"
#include "output/sentence.h"
#include "output/shown.h"

/* Columns of a narrative that are shown where there is no figure. */
#define PROSE_COLUMNS 48

static struct str
count(struct arena *arena, size_t number)
{
    return arena_printf(arena, "%zu", number);
}

struct str
collected_summary(const struct collected_view *view)
{
    const struct collection *collection = view->collection;
    const struct plan *plan = collection->around->plan;
    struct buf buf = { .arena = view->arena };
    buf_add(&buf, message(view->arena, view->language, MESSAGE_COLLECTED, view->period,
                          count(view->arena, collection->files.len),
                          count(view->arena, collection->rows.len)));
    if (plan)
        buf_add(&buf, message(view->arena, view->language, MESSAGE_COLLECTED_DUTIES,
                              count(view->arena, plan->duties.len),
                              count(view->arena, collection->unfiled), STR("")));
    return buf_str(&buf);
}

static void
add_part(struct buf *buf, struct str text)
{
    if (!text.len)
        return;
    buf_add(buf, STR("  "));
    shown(buf, text);
}

static enum paint
pace_paint(enum filing_pace pace)
{
    return pace == PACE_FAR_BEHIND ? PAINT_RED
           : pace == PACE_BEHIND   ? PAINT_YELLOW
                                   : PAINT_GREEN;
}

static void
add_rate(struct buf *buf, const struct collected_view *view,
         const struct collected *row)
{
    if (!row->has_rate)
        return;
    struct str rate = decimal_print(buf->arena, row->rate);
    buf_printf(buf, "  %.*s%%", STR_ARG(rate));
    if (!row->has_due)
        return;
    struct str due = decimal_print(buf->arena, row->due);
    bool zh = view->language == LANGUAGE_ZH;
    buf_printf(buf, zh ? "（%s %.*s%%）" : " (%s %.*s%%)",
               in_language(messages[MESSAGE_DUE], view->language), STR_ARG(due));
}

/*   15.1  区民政局  7 / 10 家  70%（序时 50%）  推进中  超前 */
static void
add_row(struct buf *buf, const struct collected_view *view, const struct collected *row)
{
    buf_add(buf, STR("  "));
    shown_padded(buf, progress_id(buf->arena, row), 6);
    add_part(buf, row->cells[COLUMN_UNIT]);
    struct str done = progress_done(buf->arena, row);
    add_part(buf, done);
    add_rate(buf, view, row);
    add_part(buf, progress_state(row, view->language));
    struct str pace = progress_pace(row, view->language);
    if (pace.len) {
        struct buf word = { .arena = buf->arena };
        shown(&word, pace);
        buf_add(buf, STR("  "));
        painted(buf, view->color, pace_paint(row->pace), buf_str(&word));
    }
    add_part(buf, row->light);
    if (!row->has_rate && row->cells[COLUMN_PROGRESS].len) {
        buf_add(buf, STR("  "));
        shown_cut(buf, row->cells[COLUMN_PROGRESS], PROSE_COLUMNS);
    }
    buf_char(buf, '\n');
}

static void
add_title(struct buf *buf, const struct collected_view *view,
          const struct collected_duty *dealt)
{
    paint_on(buf, view->color, PAINT_BOLD);
    if (dealt->duty) {
        shown(buf, dealt->duty->id);
        buf_char(buf, ' ');
        shown(buf, duty_title(dealt->duty));
    } else {
        buf_add(buf, str_of(in_language(messages[MESSAGE_STRAY], view->language)));
    }
    paint_off(buf, view->color);
    buf_char(buf, '\n');
}

static void
add_nobody(struct buf *buf, const struct collected_view *view, const struct duty *duty)
{
    buf_add(buf, STR("  "));
    painted(buf, view->color, PAINT_RED,
            str_of(in_language(messages[MESSAGE_NOT_FILED], view->language)));
    for (size_t i = 0; i < duty->units.len; i++)
        add_part(buf, duty->units.items[i]);
    buf_char(buf, '\n');
}

static void
add_findings(struct buf *buf, const struct collected_view *view, bool silent)
{
    const struct run *around = view->around;
    enum message title = silent ? MESSAGE_SILENT : MESSAGE_DISAGREEING;
    size_t told = 0;
    buf_char(buf, '\n');
    paint_on(buf, view->color, PAINT_BOLD);
    buf_add(buf, str_of(in_language(messages[title], view->language)));
    paint_off(buf, view->color);
    buf_char(buf, '\n');
    for (size_t i = 0; i < around->findings.len; i++) {
        const struct finding *finding = &around->findings.items[i];
        if (collection_is_silent(finding) != silent)
            continue;
        told++;
        buf_add(buf, STR("  "));
        painted(buf, view->color, severity_paint(finding->severity),
                str_of(severity_name(finding->severity)));
        buf_printf(buf, " %s ", finding->check->code);
        shown(buf, sentence(buf->arena, finding, view->language));
        buf_char(buf, '\n');
    }
    if (!told)
        buf_printf(buf, "  %s\n",
                   in_language(messages[MESSAGE_NOBODY], view->language));
}

static void
print_duty(const struct collected_view *view, struct arena *batch,
           const struct collected_duty *dealt)
{
    struct buf buf = { .arena = batch };
    add_title(&buf, view, dealt);
    if (!dealt->count)
        add_nobody(&buf, view, dealt->duty);
    for (size_t i = 0; i < dealt->count; i++) {
        add_row(&buf, view, &view->collection->rows.items[dealt->first + i]);
        if (i % 256 != 255)
            continue;
        print_buf(view->out, &buf);
        arena_reset(batch);
        buf = (struct buf){ .arena = batch };
    }
    print_buf(view->out, &buf);
    arena_reset(batch);
}

static void
print_text(const struct collected_view *view)
{
    struct arena batch = { 0 };
    struct buf buf = { .arena = view->arena };
    buf_add(&buf, collected_summary(view));
    buf_add(&buf, STR("\n\n"));
    print_buf(view->out, &buf);
    for (size_t i = 0; i < view->collection->duties.len; i++)
        print_duty(view, &batch, &view->collection->duties.items[i]);
    buf = (struct buf){ .arena = &batch };
    add_findings(&buf, view, true);
    add_findings(&buf, view, false);
    print_buf(view->out, &buf);
    arena_release(&batch);
}

static void
print_rows(const struct collected_view *view, enum delimited form)
{
    struct buf buf = { .arena = view->arena };
    delimited_head(&buf, form, STR("\n"));
    for (size_t i = 0; i < view->collection->rows.len; i++) {
        delimited_row(&buf, form, view->collection->rows.items[i].cells,
                      COLUMN_CANONICAL, STR("\n"));
        print_buf(view->out, &buf);
        buf.len = 0;
    }
    print_buf(view->out, &buf);
}

void
collected_print(const struct collected_view *view)
{
    switch (view->format) {
    case COLLECTED_TEXT:
        print_text(view);
        return;
    case COLLECTED_CSV:
        print_rows(view, DELIMITED_CSV);
        return;
    case COLLECTED_TSV:
        print_rows(view, DELIMITED_TSV);
        return;
    case COLLECTED_JSON:
        collected_json(view);
        return;
    }
}
