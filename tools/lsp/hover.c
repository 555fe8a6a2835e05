/* What stands under the pointer: findings, the target of a row, a number, an item. */
#include "lint/entry.h"
#include "lint/mask.h"
#include "lsp/inside.h"
#include "output/explain.h"
#include "output/quantity_words.h"
#include "output/sentence.h"
#include "output/target_words.h"

struct hover {
    struct server *server;
    struct arena *arena;
    enum language language;
    const struct run *run;
    struct buf text;  /* CommonMark */
    struct span span; /* what it speaks of */
};

/* Text of a document in CommonMark: marks mean nothing, and a line stays one. */
static void
add_plain(struct hover *hover, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (str_has(STR("\\`*_{}[]<>#|&~"), (struct str){ &c, 1 }))
            buf_char(&hover->text, '\\');
        buf_char(&hover->text, c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
    }
}

static void
begin_part(struct hover *hover, struct span span)
{
    if (hover->text.len)
        buf_add(&hover->text, STR("\n\n---\n\n"));
    else
        hover->span = span;
}

/* "- **label**: value"; nothing when there is no value. */
static void
add_line(struct hover *hover, enum message label, struct str value)
{
    if (!value.len)
        return;
    buf_printf(&hover->text, "\n- **%s** ",
               in_language(messages[label], hover->language));
    add_plain(hover, value);
}

static void
add_finding(struct hover *hover, const struct finding *finding)
{
    const struct check_row *row = finding->check->row;
    begin_part(hover, finding->span);
    buf_printf(&hover->text, "**%s** %s · %s\n\n", finding->check->code,
               in_language(row->title, hover->language),
               severity_name(finding->severity));
    add_plain(hover, sentence(hover->arena, finding, hover->language));
    buf_add(&hover->text, STR("\n\n"));
    buf_add(&hover->text,
            explain_markdown(hover->arena, finding->check, hover->language));
}

static void
add_findings(struct hover *hover, size_t offset)
{
    for (size_t i = 0; i < hover->run->findings.len; i++) {
        const struct finding *finding = &hover->run->findings.items[i];
        bool at_point = finding->span.from == offset && finding->span.to <= offset;
        if (at_point || (finding->span.from <= offset && offset < finding->span.to))
            add_finding(hover, finding);
    }
}

/* The words of a list, joined. */
static struct str
joined(struct hover *hover, const struct str *items, size_t count)
{
    struct buf all = { .arena = hover->arena };
    for (size_t i = 0; i < count; i++) {
        buf_add(&all, i ? STR("、") : STR(""));
        buf_add(&all, items[i]);
    }
    return buf_str(&all);
}

static struct str
said(struct hover *hover, enum comparator comparator, struct decimal value,
     const struct decimal *max, struct str unit)
{
    struct value_said words = { comparator, value, max, unit };
    return value_words(hover->arena, &words);
}

static void
add_indicator(struct hover *hover, const struct indicator *indicator)
{
    struct buf line = { .arena = hover->arena };
    struct str date = date_print(hover->arena, indicator->by);
    if (indicator->numeric) {
        buf_add(&line, said(hover, indicator->comparator, indicator->value,
                            indicator->has_max ? &indicator->value_max : NULL,
                            indicator->unit));
        struct str per = per_words(hover->arena, hover->language, indicator->per,
                                   indicator->per_text);
        buf_printf(&line, "%s%.*s", per.len ? " " : "", STR_ARG(per));
    }
    struct str words[] = { indicator->action, indicator->object };
    for (size_t i = 0; i < 2; i++)
        buf_printf(&line, "%s%.*s", words[i].len && line.len ? " " : "",
                   STR_ARG(words[i]));
    add_line(hover, MESSAGE_TARGETS, buf_str(&line));
    add_line(hover, MESSAGE_DEADLINE, date);
}

static void
add_place(struct hover *hover, const struct row_found *row)
{
    struct duty_place place = duty_place_of(hover->run, row->duty, row->indicator);
    struct buf line = { .arena = hover->arena };
    buf_add(&line, place.path);
    buf_printf(&line, ":%zu", place.line);
    add_line(hover, place.text.len ? MESSAGE_LSP_NOTICE : MESSAGE_LSP_REGISTRY,
             buf_str(&line));
    if (!place.text.len)
        return;
    buf_add(&hover->text, STR("\n\n> "));
    add_plain(hover, place.text);
}

static void
add_row(struct hover *hover, size_t offset)
{
    struct row_found row = { 0 };
    if (row_at(hover->server, offset, &row) && row.duty) {
        bool cell = row.column != COLUMN_NONE;
        begin_part(hover, cell ? row.span : row.row->span);
        struct str id =
            row.indicator ? indicator_id(hover->arena, row.indicator) : row.duty->id;
        buf_printf(&hover->text, "**%.*s** ", STR_ARG(id));
        add_plain(hover, row.duty->title);
        if (row.indicator)
            add_indicator(hover, row.indicator);
        add_line(hover, MESSAGE_LEADERS,
                 joined(hover, row.duty->leaders.items, row.duty->leaders.len));
        add_line(hover, MESSAGE_UNITS,
                 joined(hover, row.duty->units.items, row.duty->units.len));
        add_place(hover, &row);
    }
    row_close(&row);
}

static void
add_target(struct hover *hover, const struct target *target)
{
    struct str parts[TARGET_PARTS];
    struct buf line = { .arena = hover->arena };
    target_words(hover->arena, target, hover->language, parts);
    for (size_t i = 0; i < TARGET_PARTS; i++) {
        buf_add(&line, parts[i].len && line.len ? STR(" ") : STR(""));
        buf_add(&line, parts[i]);
    }
    add_line(hover, target_kind_message(target->kind), buf_str(&line));
}

/* The number itself is not repeated: it may be somebody's. */
static bool
add_number(struct hover *hover, const struct account *account, size_t offset)
{
    for (size_t i = 0; i < account->numbers.len; i++) {
        const struct number *number = &account->numbers.items[i];
        if (offset < number->text.span.from || offset >= number->text.span.to)
            continue;
        begin_part(hover, number->text.span);
        buf_printf(&hover->text, "**%s**: ",
                   in_language(messages[number_class_message(number->class)],
                               hover->language));
        add_plain(hover,
                  str_of(in_language(messages[number_class_meaning(number->class)],
                                     hover->language)));
        add_line(hover, MESSAGE_EXPLAIN_RULES, number->why);
        if (number->target != NO_TARGET)
            add_target(hover, &account->targets.items[number->target]);
        return true;
    }
    return false;
}

static struct str
names(struct hover *hover, const struct names *list)
{
    struct str *items = arena_alloc_array(hover->arena, list->len, sizeof *items);
    for (size_t i = 0; i < list->len; i++)
        items[i] = list->items[i].text;
    return joined(hover, items, list->len);
}

static void
add_item(struct hover *hover, const struct item *item, const struct account *account)
{
    begin_part(hover, item->title.span);
    buf_printf(&hover->text, "**%d** ", item->number);
    add_plain(hover, mask_view(hover->run, hover->arena, item->title.span));
    for (size_t i = 0; account && i < account->targets.len; i++)
        add_target(hover, &account->targets.items[i]);
    add_line(hover, MESSAGE_LEADERS, names(hover, &item->leaders));
    add_line(hover, MESSAGE_UNITS, names(hover, &item->units));
    add_line(hover, MESSAGE_CO_UNITS, names(hover, &item->co_units));
    struct str date = date_print(hover->arena, item->deadline.date);
    add_line(hover, MESSAGE_DEADLINE, date.len ? date : item->deadline.text);
}

/* From its first line to the line of the next item or section. */
static bool
is_in_item(const struct notice *notice, size_t index, size_t line)
{
    size_t from = notice->items.items[index].line;
    if (line < from ||
        (index + 1 < notice->items.len && line >= notice->items.items[index + 1].line))
        return false;
    for (size_t i = 0; i < notice->sections.len; i++)
        if (notice->sections.items[i].line > from &&
            notice->sections.items[i].line <= line)
            return false;
    return true;
}

static void
add_notice(struct hover *hover, size_t offset)
{
    const struct notice *notice = hover->run->notice;
    const struct account *accounts = hover->run->accounts;
    size_t line = text_line(hover->run->text, offset);
    bool in_body = offset >= notice->body.from && offset < notice->body.to;
    for (size_t i = 0; i < notice->items.len && in_body; i++) {
        if (!is_in_item(notice, i, line))
            continue;
        if (!accounts || !add_number(hover, &accounts[i], offset))
            add_item(hover, &notice->items.items[i], accounts ? &accounts[i] : NULL);
        return;
    }
}

void
lsp_hover(struct server *server, const struct node *message)
{
    const struct node *id = node_at(message, "id");
    struct judged judged;
    const struct buffer *buffer = server_judge(server, message, &judged);
    struct hover hover = { .server = server,
                           .arena = &server->message,
                           .language = server->host->language,
                           .run = judged.run,
                           .text = { .arena = &server->message } };
    if (!buffer) {
        rpc_null(server, id);
        return;
    }
    struct ruler ruler = ruler_of(judged.run->text, buffer->text, server->unit);
    size_t offset = ruler_offset(&ruler, position_read(message, "params.position"));
    add_findings(&hover, offset);
    if (hover.run->notice && hover.run->text->lines.len)
        add_notice(&hover, offset);
    else
        add_row(&hover, offset);
    struct rpc rpc;
    if (!hover.text.len) {
        rpc_null(server, id);
        return;
    }
    rpc_result(server, &rpc, id);
    json_object(&rpc.json, "result");
    json_object(&rpc.json, "contents");
    json_str(&rpc.json, "kind", STR("markdown"));
    json_str(&rpc.json, "value", buf_str(&hover.text));
    json_close(&rpc.json);
    rpc_range(&rpc.json, "range", ruler_range(&ruler, hover.span));
    rpc_end(server, &rpc);
}
