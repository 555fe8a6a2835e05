/* Quantities as data, and what all their forms share. */
#include "output/numbers.h"

#include "output/delimited.h"
#include "output/notices.h"
#include "output/paint.h"
#include "output/print.h"
#include "output/shown.h"

struct span
quantity_words(const struct quantity *q)
{
    struct span words = q->span;
    bool printed = q->unit_span.to > q->unit_span.from;
    if (printed && q->unit_span.from < words.from) /* ¥ */
        words.from = q->unit_span.from;
    if (q->bound.to == q->bound.from && q->extent.from < words.from) /* 第 */
        words.from = q->extent.from;
    return words;
}

static struct str
value_of(struct arena *arena, bool has, struct decimal value)
{
    return has ? decimal_print(arena, value) : STR("");
}

static struct str
per_of(const struct quantity *q)
{
    const char *period = period_name(q->per);
    return period ? str_of(period) : q->per_text;
}

static void
put_json(struct json *json, const struct numbers_line *line, const struct quantity *q)
{
    struct arena *arena = line->arena;
    struct span words = quantity_words(q);
    struct place place = cursor_place(line->cursor, words.from);
    struct span source = text_source(line->cursor->text, words);
    json_str(json, "text", text_view(line->cursor->text, words));
    json_str(json, "class", str_of(quantity_class_name(q->class)));
    json_str_or_null(json, "value", value_of(arena, q->has_value, q->value));
    json_str_or_null(json, "value_max", value_of(arena, q->has_max, q->value_max));
    json_str_or_null(json, "unit", q->unit);
    json_str(json, "comparator", str_of(comparator_name(q->comparator)));
    json_str_or_null(json, "per", per_of(q));
    json_str_or_null(json, "why", q->why);
    json_size(json, "line", place.line);
    json_size(json, "column", place.column);
    json_size(json, "offset", source.from);
    json_size(json, "length", source.to - source.from);
}

static void
lines_json(struct numbers *numbers, const struct numbers_line *line)
{
    struct json *json = &numbers->json;
    bool ndjson = numbers->format == NUMBERS_NDJSON;
    for (size_t i = 0; i < line->found->len; i++) {
        json_object(json, NULL);
        if (ndjson)
            json_str(json, "path", str_of(line->path));
        put_json(json, line, &line->found->items[i]);
        json_close(json);
        if (ndjson)
            putc('\n', numbers->out);
    }
}

static void
lines_tsv(struct numbers *numbers, const struct numbers_line *line)
{
    FILE *out = numbers->out;
    for (size_t i = 0; i < line->found->len; i++) {
        const struct quantity *q = &line->found->items[i];
        struct span words = quantity_words(q);
        struct place place = cursor_place(line->cursor, words.from);
        struct span source = text_source(line->cursor->text, words);
        tsv_cell(out, str_of(line->path), '\t');
        tsv_cell(out, text_view(line->cursor->text, words), '\t');
        tsv_cell(out, str_of(quantity_class_name(q->class)), '\t');
        tsv_cell(out, value_of(line->arena, q->has_value, q->value), '\t');
        tsv_cell(out, value_of(line->arena, q->has_max, q->value_max), '\t');
        tsv_cell(out, q->unit, '\t');
        tsv_cell(out, str_of(comparator_name(q->comparator)), '\t');
        tsv_cell(out, per_of(q), '\t');
        tsv_cell(out, q->why, '\t');
        fprintf(out, "%zu\t%zu\t%zu\t%zu\n", place.line, place.column, source.from,
                source.to - source.from);
    }
}

static void
put_line(struct numbers *numbers, const struct numbers_line *line)
{
    switch (numbers->format) {
    case NUMBERS_TEXT:
        numbers_text(numbers, line);
        break;
    case NUMBERS_JSON:
    case NUMBERS_NDJSON:
        lines_json(numbers, line);
        break;
    case NUMBERS_TSV:
        lines_tsv(numbers, line);
        break;
    }
}

static size_t
put_lines(struct numbers *numbers, const char *path, const struct text *text)
{
    struct cursor cursor = cursor_of(text);
    struct arena arena = { 0 };
    size_t count = 0;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct quantities found = { 0 };
        struct span span = text->lines.items[i].span;
        arena_reset(&arena);
        if (!quantities_find(&arena, numbers->tables, numbers->rules, text->utf8, span,
                             &found))
            continue;
        count += found.len;
        put_line(numbers,
                 &(struct numbers_line){ &arena, path, &cursor, span, i + 1, &found });
    }
    arena_release(&arena);
    return count;
}

/* The name of the file over what stands in it. */
static void
head_text(struct numbers *numbers, const char *path)
{
    struct arena arena = { 0 };
    struct buf buf = { .arena = &arena };
    if (numbers->printed)
        buf_char(&buf, '\n');
    paint_on(&buf, numbers->color, PAINT_BOLD);
    shown(&buf, str_of(path));
    paint_off(&buf, numbers->color);
    buf_char(&buf, '\n');
    print_buf(numbers->out, &buf);
    arena_release(&arena);
}

static void
one_text(struct numbers *numbers, const char *path, const struct text *text)
{
    head_text(numbers, path);
    if (!put_lines(numbers, path, text))
        fprintf(numbers->out, "%s\n",
                in_language(messages[MESSAGE_NO_NUMBERS], numbers->language));
}

static void
one_json(struct numbers *numbers, const char *path, const struct text *text)
{
    struct arena arena = { 0 };
    json_object(&numbers->json, NULL);
    json_str(&numbers->json, "schema", STR("duban.numbers/1"));
    source_json(&numbers->json, &arena, path, text);
    json_array(&numbers->json, "numbers");
    put_lines(numbers, path, text);
    json_close(&numbers->json);
    json_close(&numbers->json);
    arena_release(&arena);
}

void
numbers_begin(struct numbers *numbers)
{
    numbers->json = (struct json){ .out = numbers->out };
    if (numbers->format == NUMBERS_JSON && numbers->several)
        json_array(&numbers->json, NULL);
    if (numbers->format == NUMBERS_TSV)
        fputs("path\ttext\tclass\tvalue\tvalue_max\tunit\tcomparator\tper\twhy\tline\t"
              "column\toffset\tlength\n",
              numbers->out);
}

void
numbers_one(struct numbers *numbers, const char *path, const struct text *text)
{
    if (numbers->format == NUMBERS_TEXT)
        one_text(numbers, path, text);
    else if (numbers->format == NUMBERS_JSON)
        one_json(numbers, path, text);
    else
        put_lines(numbers, path, text);
    numbers->printed++;
}

void
numbers_end(struct numbers *numbers)
{
    if (numbers->format != NUMBERS_JSON)
        return;
    if (numbers->several)
        json_close(&numbers->json);
    if (numbers->several || numbers->printed)
        putc('\n', numbers->out);
}
