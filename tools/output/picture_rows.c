/* Item by item, row by row. */
#include "base/utf8.h"
#include "output/picture.h"
#include "output/progress.h"

/* Characters of a narrative that are shown; of a page with many rows fewer. */
enum { WORDS_SHOWN = 160, WORDS_SHOWN_OF_MANY = 40, MANY_ROWS = 2000 };

/* The whole percent of a bar, 0 to 100. */
static int
width_of(struct decimal percent)
{
    int width = 0;
    while (width < 100 &&
           decimal_compare(percent, (struct decimal){ .mantissa = width + 1 }) >= 0)
        width++;
    return width;
}

static void
add_rate(struct picture *picture, const struct collected *row)
{
    struct page *page = &picture->page;
    struct arena *arena = page->buf.arena;
    page_add(page, "<td>");
    if (row->has_rate) {
        buf_printf(&page->buf, "<span class=\"bar\"><i style=\"width:%d%%\"></i>",
                   width_of(row->rate));
        if (row->has_due)
            buf_printf(&page->buf, "<b style=\"left:%d%%\"></b>", width_of(row->due));
        struct str rate = decimal_print(arena, row->rate);
        buf_printf(&page->buf, "</span>%.*s%%", STR_ARG(rate));
    }
    if (row->has_rate && row->has_due) {
        struct str due = decimal_print(arena, row->due);
        page_add(page, " <small>");
        page_say(page, MESSAGE_DUE);
        buf_printf(&page->buf, " %.*s%%</small>", STR_ARG(due));
    }
    page_add(page, "</td>");
}

static const char *
light_class(struct str light)
{
    return str_has(light, STR("红"))   ? "red"
           : str_has(light, STR("黄")) ? "yellow"
           : str_has(light, STR("绿")) ? "green"
           : str_has(light, STR("蓝")) ? "blue"
                                       : "other";
}

static void
add_pace(struct picture *picture, const struct collected *row)
{
    struct page *page = &picture->page;
    struct str pace = progress_pace(row, picture->view.language);
    page_add(page, "<td>");
    if (pace.len) {
        page_add(page, "<span class=\"pace\">");
        page_text(page, pace);
        page_add(page, "</span> ");
    }
    if (row->light.len) {
        buf_printf(&page->buf, "<span class=\"light\"><i class=\"dot %s\"></i>",
                   light_class(row->light));
        page_text(page, row->light);
        page_add(page, "</span>");
    }
    page_add(page, "</td>");
}

static void
add_cell(struct page *page, struct str text)
{
    page_add(page, "<td>");
    page_text(page, text);
    page_add(page, "</td>");
}

static void
add_words(struct picture *picture, struct str words)
{
    size_t at = 0, most = WORDS_SHOWN;
    if (picture->view.collection->rows.len > MANY_ROWS)
        most = WORDS_SHOWN_OF_MANY;
    for (size_t i = 0; i < most && at < words.len; i++)
        utf8_next(words, &at);
    page_add(&picture->page, "<td>");
    page_text(&picture->page, str_sub(words, 0, at));
    page_add(&picture->page, at < words.len ? "…</td>" : "</td>");
}

static void
add_row(struct picture *picture, const struct collected *row)
{
    struct page *page = &picture->page;
    const char *class = row->pace == PACE_FAR_BEHIND ? " class=\"far\""
                        : row->pace == PACE_BEHIND   ? " class=\"behind\""
                                                     : "";
    buf_printf(&page->buf, "<tr id=\"r%zu-%zu\"%s><th scope=\"row\">", row->file,
               row->record, class);
    page_text(page, progress_id(page->buf.arena, row));
    page_add(page, "</th>");
    add_cell(page, row->cells[COLUMN_UNIT]);
    add_cell(page, progress_done(page->buf.arena, row));
    add_rate(picture, row);
    add_pace(picture, row);
    add_cell(page, progress_state(row, picture->view.language));
    add_words(picture, row->cells[COLUMN_PROGRESS]);
    page_add(page, "</tr>\n");
}

static void
add_names(struct page *page, enum message name, const struct str *names, size_t count)
{
    if (!count)
        return;
    page_add(page, " · ");
    page_say(page, name);
    page_add(page, " ");
    for (size_t i = 0; i < count; i++) {
        page_text(page, i ? STR("、") : STR(""));
        page_text(page, names[i]);
    }
}

/* The line above the rows of a duty. */
static void
add_duty(struct picture *picture, const struct collected_duty *dealt)
{
    struct page *page = &picture->page;
    const struct duty *duty = dealt->duty;
    page_add(page, "<tr><th class=\"item\" colspan=\"7\" scope=\"rowgroup\">");
    if (!duty) {
        page_say(page, MESSAGE_STRAY);
    } else {
        page_text(page, duty->id);
        page_add(page, " ");
        page_text(page, duty_title(duty));
        page_add(page, " <small>");
        add_names(page, MESSAGE_LEADERS, duty->leaders.items, duty->leaders.len);
        add_names(page, MESSAGE_UNITS, duty->units.items, duty->units.len);
        struct str day = date_print(page->buf.arena, duty->deadline.date);
        add_names(page, MESSAGE_DEADLINE, &day, day.len > 0);
        page_add(page, "</small>");
    }
    page_add(page, "</th></tr>\n");
    if (!dealt->count) {
        page_add(page, "<tr><td class=\"missing\" colspan=\"7\">");
        page_say(page, MESSAGE_NOT_FILED);
        page_add(page, "</td></tr>\n");
    }
}

static void
add_heads(struct page *page)
{
    static const enum message heads[] = {
        MESSAGE_PICTURE_INDICATOR, MESSAGE_PICTURE_UNIT, MESSAGE_PICTURE_DONE,
        MESSAGE_PICTURE_RATE,      MESSAGE_PICTURE_PACE, MESSAGE_PICTURE_STATE,
        MESSAGE_PICTURE_WORDS,
    };
    page_add(page, "<p class=\"help\">");
    page_say(page, MESSAGE_PICTURE_LIGHTS);
    page_add(page, "</p>\n<div class=\"wide\"><table class=\"progress\">\n<thead><tr>");
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        page_add(page, "<th scope=\"col\">");
        page_say(page, heads[i]);
        page_add(page, "</th>");
    }
    page_add(page, "</tr></thead>\n");
}

void
picture_rows(struct picture *picture)
{
    const struct collection *collection = picture->view.collection;
    struct page *page = &picture->page;
    struct arena batch = { 0 };
    struct arena *own = page->buf.arena;
    add_heads(page);
    page_flush(page);
    page->buf = (struct buf){ .arena = &batch };
    for (size_t i = 0; i < collection->duties.len; i++) {
        const struct collected_duty *dealt = &collection->duties.items[i];
        page_add(page, "<tbody>\n");
        add_duty(picture, dealt);
        for (size_t k = 0; k < dealt->count; k++) {
            add_row(picture, &collection->rows.items[dealt->first + k]);
            page_flush(page);
            arena_reset(&batch);
            page->buf = (struct buf){ .arena = &batch };
        }
        page_add(page, "</tbody>\n");
    }
    page_flush(page);
    page->buf = (struct buf){ .arena = own };
    arena_release(&batch);
    page_add(page, "</table></div>\n");
}
