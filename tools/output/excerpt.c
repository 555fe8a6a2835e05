/* Source line and carets. */
#include "output/excerpt.h"

#include "lint/mask.h"
#include "output/paint.h"
#include "output/shown.h"

/* Columns of a line that are shown at most, and of those before the place. */
#define EXCERPT_COLUMNS 88
#define BEFORE_COLUMNS  32

/* The part of the line that is shown, and in it what is marked; bytes of the text. */
struct window {
    struct span shown, marked;
    bool cut_before, cut_after;
};

static struct window
window_of(const struct text *text, const struct finding *finding)
{
    struct span line = text->lines.items[text_line(text, finding->span.from)].span;
    struct str words = text_view(text, line);
    size_t from = finding->span.from < line.to ? finding->span.from : line.to;
    size_t to = finding->span.to < line.to ? finding->span.to : line.to;
    size_t start = 0;
    if (shown_reach(words, 0, EXCERPT_COLUMNS) < words.len)
        start = shown_reach_back(words, from - line.from, BEFORE_COLUMNS);
    size_t end = shown_reach(words, start, EXCERPT_COLUMNS);
    if (to > line.from + end)
        to = line.from + end;
    return (struct window){
        .shown = { line.from + start, line.from + end },
        .marked = { from, to > from ? to : from },
        .cut_before = start > 0,
        .cut_after = end < words.len,
    };
}

struct excerpt_parts
excerpt_parts(struct arena *arena, const struct run *run, const struct finding *finding)
{
    struct window window = window_of(run->text, finding);
    struct span before = { window.shown.from, window.marked.from };
    struct span after = { window.marked.to, window.shown.to };
    return (struct excerpt_parts){
        .before = mask_view(run, arena, before),
        .marked = mask_view(run, arena, window.marked),
        .after = mask_view(run, arena, after),
        .cut_before = window.cut_before,
        .cut_after = window.cut_after,
    };
}

static void
gutter(struct buf *out, bool color, const char *number)
{
    paint_on(out, color, PAINT_DIM);
    buf_printf(out, "%6s | ", number);
    paint_off(out, color);
}

void
excerpt(struct buf *out, const struct run *run, const struct finding *finding,
        size_t line_number, bool color)
{
    if (!finding->span.to)
        return;
    struct excerpt_parts parts = excerpt_parts(out->arena, run, finding);
    struct str number = arena_printf(out->arena, "%zu", line_number);
    gutter(out, color, number.ptr);
    size_t before = parts.cut_before;
    buf_add(out, parts.cut_before ? STR("…") : STR(""));
    before += shown(out, parts.before);
    size_t marked = shown(out, parts.marked);
    shown(out, parts.after);
    buf_add(out, parts.cut_after ? STR("…\n") : STR("\n"));
    gutter(out, color, "");
    for (size_t i = 0; i < before; i++)
        buf_char(out, ' ');
    paint_on(out, color, severity_paint(finding->severity));
    for (size_t i = 0; i < (marked ? marked : 1); i++)
        buf_char(out, '^');
    paint_off(out, color);
    buf_char(out, '\n');
}
