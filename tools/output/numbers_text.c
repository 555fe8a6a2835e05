/* Quantities for people.
 *
 *     12 | 每月至少开展两次，覆盖率不低于95%。
 *        |             ^~~~            ^~~
 *          两次  数量    ≥ 2 次  每月
 *          95%   百分比  ≥ 95%
 */
#include "output/numbers.h"

#include "lint/mask.h"
#include "output/paint.h"
#include "output/print.h"
#include "output/quantity_words.h"
#include "output/shown.h"

#define LINE_COLUMNS  88 /* of the text; longer lines go on below */
#define WORDS_COLUMNS 28
#define SECRET_DIGITS 15 /* of an identity or bank account number; at least */

enum part { PART_TEXT, PART_CLASS, PART_VALUE, PART_PER, PARTS };

struct sheet {
    struct numbers *numbers;
    const struct numbers_line *line;
    struct buf buf;
    size_t next; /* the first quantity that is not marked as a whole */
};

/* Telephone numbers, and what is too long to be a count (identity and account numbers)
 * are never shown in full. */
static bool
is_secret(const struct quantity *q)
{
    bool counts = q->unit.len || q->class == QUANTITY_ORDINAL || q->han;
    return q->class == QUANTITY_PHONE || q->class == QUANTITY_UNEXPLAINED ||
           (!counts && q->numeral.to - q->numeral.from >= SECRET_DIGITS);
}

static struct str
words_shown(const struct sheet *sheet, const struct quantity *q)
{
    struct str words = text_view(sheet->line->cursor->text, quantity_words(q));
    return is_secret(q) ? mask(sheet->buf.arena, words) : words;
}

/* The line as it may be shown, of the same characters but for masks: its bytes keep
 * their places, as a mask replaces a digit of one byte or of three. */
static struct str
line_shown(const struct sheet *sheet)
{
    const struct quantities *found = sheet->line->found;
    const struct text *text = sheet->line->cursor->text;
    size_t at = sheet->line->span.from;
    bool secret = false;
    for (size_t i = 0; i < found->len; i++)
        secret = secret || is_secret(&found->items[i]);
    if (!secret)
        return text_view(text, sheet->line->span);
    struct buf out = { .arena = sheet->buf.arena };
    for (size_t i = 0; i < found->len; i++) {
        struct span words = quantity_words(&found->items[i]);
        if (!is_secret(&found->items[i]) || words.from < at)
            continue;
        buf_add(&out, text_view(text, (struct span){ at, words.from }));
        size_t before = out.len;
        buf_add(&out, words_shown(sheet, &found->items[i]));
        while (out.len - before < words.to - words.from) /* full-width digits */
            buf_char(&out, ' ');
        at = words.to;
    }
    buf_add(&out, text_view(text, (struct span){ at, sheet->line->span.to }));
    return buf_str(&out);
}

static void
gutter(struct sheet *sheet, size_t number)
{
    paint_on(&sheet->buf, sheet->numbers->color, PAINT_DIM);
    if (number)
        buf_printf(&sheet->buf, "%6zu | ", number);
    else
        buf_add(&sheet->buf, STR("       | "));
    paint_off(&sheet->buf, sheet->numbers->color);
}

/* Marks below PIECE of the line, which begins at FROM of it; no row without any. */
static void
add_marks(struct sheet *sheet, struct str piece, size_t from)
{
    const struct quantities *found = sheet->line->found;
    size_t at = 0, base = sheet->line->span.from + from;
    struct buf marks = { .arena = sheet->buf.arena };
    for (; sheet->next < found->len; sheet->next++) {
        struct span words = quantity_words(&found->items[sheet->next]);
        if (words.from >= base + piece.len)
            break;
        size_t start = words.from > base ? words.from - base : 0;
        size_t end = words.to - base < piece.len ? words.to - base : piece.len;
        size_t blank = shown_width(str_sub(piece, at, start));
        size_t width = shown_width(str_sub(piece, start, end));
        while (blank--)
            buf_char(&marks, ' ');
        for (size_t i = 0; i < width; i++)
            buf_char(&marks, i || words.from < base ? '~' : '^');
        at = end;
        if (words.to > base + piece.len)
            break;
    }
    if (!marks.len)
        return;
    gutter(sheet, 0);
    painted(&sheet->buf, sheet->numbers->color, PAINT_CYAN, buf_str(&marks));
    buf_char(&sheet->buf, '\n');
}

static void
add_line(struct sheet *sheet)
{
    struct str line = line_shown(sheet);
    for (size_t from = 0; from < line.len;) {
        size_t to = shown_reach(line, from, LINE_COLUMNS);
        to = to > from ? to : line.len;
        struct str piece = str_sub(line, from, to);
        gutter(sheet, from ? 0 : sheet->line->number);
        shown(&sheet->buf, piece);
        buf_char(&sheet->buf, '\n');
        add_marks(sheet, piece, from);
        from = to;
    }
}

static void
parts_of(const struct sheet *sheet, const struct quantity *q, struct str parts[PARTS])
{
    struct arena *arena = sheet->buf.arena;
    enum language language = sheet->numbers->language;
    struct buf words = { .arena = arena };
    shown_cut(&words, words_shown(sheet, q), WORDS_COLUMNS);
    parts[PART_TEXT] = buf_str(&words);
    parts[PART_CLASS] =
        str_of(in_language(messages[quantity_class_message(q->class)], language));
    parts[PART_VALUE] = STR("");
    if (q->has_value && !is_secret(q))
        parts[PART_VALUE] = value_words(
            arena, &(struct value_said){ q->comparator, q->value,
                                         q->has_max ? &q->value_max : NULL, q->unit });
    parts[PART_PER] = per_words(arena, language, q->per, q->per_text);
}

static void
add_rows(struct sheet *sheet)
{
    const struct quantities *found = sheet->line->found;
    struct str(*parts)[PARTS] =
        arena_alloc_array(sheet->buf.arena, found->len, sizeof *parts);
    size_t widths[PARTS] = { 0 };
    for (size_t i = 0; i < found->len; i++) {
        parts_of(sheet, &found->items[i], parts[i]);
        for (size_t k = 0; k < PARTS; k++) {
            size_t width = shown_width(parts[i][k]);
            widths[k] = width > widths[k] ? width : widths[k];
        }
    }
    for (size_t i = 0; i < found->len; i++) {
        struct buf row = { .arena = sheet->buf.arena };
        for (size_t k = 0; k < PARTS; k++) {
            shown_padded(&row, parts[i][k], widths[k]);
            buf_add(&row, STR("  "));
        }
        buf_add(&sheet->buf, STR("         "));
        buf_add(&sheet->buf, str_trim(buf_str(&row)));
        buf_char(&sheet->buf, '\n');
    }
}

void
numbers_text(struct numbers *numbers, const struct numbers_line *line)
{
    struct sheet sheet = { numbers, line, { .arena = line->arena }, 0 };
    add_line(&sheet);
    add_rows(&sheet);
    print_buf(numbers->out, &sheet.buf);
}
