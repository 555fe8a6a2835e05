/* Notices for people: the frame, then every section with its items, at a glance. */
#include "output/notices.h"

#include "output/paint.h"
#include "output/print.h"
#include "output/shown.h"
#include "output/target_words.h"

#define PAGE_COLUMNS   96
#define LABEL_COLUMNS  9
#define NUMBER_COLUMNS 4
#define INDENT         "       "

struct page {
    struct buf buf;
    const struct notices *notices;
    const struct notice *notice;
    long long *counted; /* items of each section */
};

static const char *
say(const struct page *page, enum message message)
{
    return in_language(messages[message], page->notices->language);
}

static struct str
number(struct page *page, long long value)
{
    return arena_printf(page->buf.arena, "%lld", value);
}

/* A label, its value and the line's end; nothing when there is no value. */
static void
add_labelled(struct page *page, const char *indent, struct str label, struct str value)
{
    if (!value.len)
        return;
    buf_add(&page->buf, str_of(indent));
    paint_on(&page->buf, page->notices->color, PAINT_DIM);
    shown_padded(&page->buf, label, LABEL_COLUMNS);
    paint_off(&page->buf, page->notices->color);
    shown(&page->buf, value);
    buf_char(&page->buf, '\n');
}

static void
add_row(struct page *page, const char *indent, enum message label, struct str value)
{
    add_labelled(page, indent, str_of(say(page, label)), value);
}

/* 2024-12-31（2024年12月底前） */
static struct str
dated(struct page *page, const struct dated *dated)
{
    if (!dated->text.len)
        return dated->text;
    struct buf out = { .arena = page->buf.arena };
    if (date_is_set(dated->date))
        buf_add(&out, date_print(out.arena, dated->date));
    else
        buf_add(&out, str_of(say(page, MESSAGE_NO_DATE)));
    buf_add(&out, STR("（"));
    buf_add(&out, dated->text);
    buf_add(&out, STR("）"));
    return buf_str(&out);
}

static struct str
joined(struct page *page, const struct names *names)
{
    struct buf out = { .arena = page->buf.arena };
    for (size_t i = 0; i < names->len; i++) {
        buf_add(&out, i ? STR("、") : STR(""));
        buf_add(&out, names->items[i].text);
    }
    return buf_str(&out);
}

static void
add_frame(struct page *page, const char *path)
{
    const struct notice *notice = page->notice;
    bool color = page->notices->color;
    paint_on(&page->buf, color, PAINT_BOLD);
    shown(&page->buf, notice->title.text.len ? notice->title.text
                                             : str_of(say(page, MESSAGE_NO_TITLE)));
    paint_off(&page->buf, color);
    buf_char(&page->buf, '\n');
    shown(&page->buf, notice->doc_number.text);
    if (notice->doc_number.text.len)
        buf_add(&page->buf, STR("  "));
    paint_on(&page->buf, color, PAINT_DIM);
    shown(&page->buf, str_of(path));
    paint_off(&page->buf, color);
    buf_char(&page->buf, '\n');
    add_row(page, "", MESSAGE_ISSUER, notice->issuer.text);
    add_row(page, "", MESSAGE_DATE, date_print(page->buf.arena, notice->date.date));
    add_row(page, "", MESSAGE_PRINTED,
            date_print(page->buf.arena, notice->printed.date));
    if (notice->year)
        add_row(page, "", MESSAGE_YEAR, number(page, notice->year));
}

static void
add_counts(struct page *page)
{
    const struct notice *notice = page->notice;
    if (notice->items.len)
        buf_add(&page->buf,
                message(page->buf.arena, page->notices->language, MESSAGE_COUNTS,
                        number(page, (long long)notice->sections.len),
                        number(page, (long long)notice->items.len), STR("")));
    else
        buf_add(&page->buf, str_of(say(page, notice->letter_only ? MESSAGE_LETTER_ONLY
                                                                 : MESSAGE_NO_ITEMS)));
    buf_char(&page->buf, '\n');
}

static long long *
count_items(struct arena *arena, const struct notice *notice)
{
    long long *counted =
        arena_alloc_array(arena, notice->sections.len, sizeof *counted);
    for (size_t i = 0; i < notice->items.len; i++)
        if (notice->items.items[i].section != NO_SECTION)
            counted[notice->items.items[i].section]++;
    return counted;
}

static void
add_section(struct page *page, size_t index)
{
    const struct section *section = &page->notice->sections.items[index];
    bool color = page->notices->color;
    long long counted = page->counted[index];
    buf_char(&page->buf, '\n');
    paint_on(&page->buf, color, PAINT_GREEN);
    shown(&page->buf, section->label.text);
    shown(&page->buf, section->title.text);
    paint_off(&page->buf, color);
    bool differs = section->stated_items >= 0 && section->stated_items != counted;
    struct str stated = number(page, differs ? section->stated_items : counted);
    buf_add(&page->buf, message(page->buf.arena, page->notices->language,
                                differs ? MESSAGE_STATED : MESSAGE_COUNTED, stated,
                                number(page, counted), STR("")));
    buf_char(&page->buf, '\n');
}

static void
add_item(struct page *page, const struct item *item)
{
    struct buf *buf = &page->buf;
    bool color = page->notices->color;
    paint_on(buf, color, PAINT_CYAN);
    buf_printf(buf, "%*d", NUMBER_COLUMNS, item->number);
    paint_off(buf, color);
    buf_add(buf, STR("   "));
    shown_cut(buf, item->title.text, PAGE_COLUMNS - NUMBER_COLUMNS - 3);
    buf_char(buf, '\n');
    add_row(page, INDENT, MESSAGE_LEADERS, joined(page, &item->leaders));
    add_row(page, INDENT, MESSAGE_UNITS, joined(page, &item->units));
    add_row(page, INDENT, MESSAGE_CO_UNITS, joined(page, &item->co_units));
    add_row(page, INDENT, MESSAGE_DEADLINE, dated(page, &item->deadline));
}

/* A row a target, its parts in columns as wide as the item needs. */
static void
add_targets(struct page *page, const struct account *account)
{
    struct arena *arena = page->buf.arena;
    size_t count = account->targets.len, widths[TARGET_PARTS] = { 0 };
    struct str(*words)[TARGET_PARTS] = arena_alloc_array(arena, count, sizeof *words);
    for (size_t i = 0; i < count; i++) {
        target_words(arena, &account->targets.items[i], page->notices->language,
                     words[i]);
        for (size_t k = 0; k < TARGET_PARTS; k++) {
            size_t width = shown_width(words[i][k]);
            widths[k] = width > widths[k] ? width : widths[k];
        }
    }
    for (size_t i = 0; i < count; i++) {
        struct buf row = { .arena = arena };
        for (size_t k = 0; k < TARGET_PARTS; k++) {
            buf_add(&row, row.len && widths[k] ? STR("  ") : STR(""));
            shown_padded(&row, words[i][k], widths[k]);
        }
        add_labelled(page, INDENT, str_of(i ? "" : say(page, MESSAGE_TARGETS)),
                     str_trim(buf_str(&row)));
    }
}

void
notice_text(struct notices *notices, struct arena *scratch, const struct run *run)
{
    const struct notice *notice = run->notice;
    struct page page = {
        { .arena = scratch }, notices, notice, count_items(scratch, notice)
    };
    if (notices->printed)
        buf_char(&page.buf, '\n');
    add_frame(&page, run->path);
    add_counts(&page);
    size_t next = 0;
    for (size_t i = 0; i < notice->items.len; i++) {
        const struct item *item = &notice->items.items[i];
        for (; item->section != NO_SECTION && next <= item->section; next++)
            add_section(&page, next);
        add_item(&page, item);
        if (run->accounts)
            add_targets(&page, &run->accounts[i]);
    }
    for (; next < notice->sections.len; next++)
        add_section(&page, next);
    print_buf(notices->out, &page.buf);
}
