/* Quick fixes, and all safe ones at once. */
#include "lsp/inside.h"
#include "output/sentence.h"

#define FIX_ALL STR("source.fixAll.duban")

/* Whether the client asks for KIND or for what it is a kind of; IF_ALL: it says nothing. */
static bool
wants(const struct node *message, struct str kind, bool if_all)
{
    const struct node *only = node_at(message, "params.context.only");
    if (!only || only->kind != NODE_LIST)
        return if_all;
    for (const struct node *one = only->first; one; one = one->next)
        if (one->kind == NODE_STRING && str_starts(kind, one->text) &&
            (one->text.len == kind.len || !one->text.len ||
             kind.ptr[one->text.len] == '.'))
            return true;
    return false;
}

static void
add_edit(struct json *json, struct range range, struct str text)
{
    json_object(json, NULL);
    rpc_range(json, "range", range);
    json_str(json, "newText", text);
    json_close(json);
}

/* {"changes":{URI:[ … up to two json_close. */
static void
begin_edits(struct server *server, struct json *json, const struct buffer *buffer)
{
    json_object(json, "edit");
    json_object(json, "changes");
    json_array(json, arena_str(&server->message, buffer->uri).ptr);
}

static void
end_edits(struct json *json)
{
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
add_quickfix(struct server *server, struct json *json, struct ruler *ruler,
             const struct buffer *buffer, const struct finding *finding)
{
    struct ruler at = *ruler;
    json_object(json, NULL);
    json_str(json, "title",
             arena_printf(&server->message, "%s: %.*s", finding->check->code,
                          STR_ARG(sentence_hint(&server->message, finding,
                                                server->host->language))));
    json_str(json, "kind", STR("quickfix"));
    json_array(json, "diagnostics");
    publish_finding(server, json, NULL, &at, finding);
    json_close(json);
    if (finding->fix_safe)
        json_bool(json, "isPreferred", true);
    begin_edits(server, json, buffer);
    for (size_t i = 0; i < finding->edits.len; i++)
        add_edit(json, ruler_range(&at, finding->edits.items[i].span),
                 finding->edits.items[i].text);
    end_edits(json);
    json_close(json);
}

/* What changes the whole file (encoding, line ends) is the editor's to do, not ours. */
static void
add_quickfixes(struct server *server, struct json *json, const struct buffer *buffer,
               const struct node *range)
{
    const struct run *run = server->judged.run;
    struct ruler ruler = ruler_of(run->text, buffer->text, server->unit);
    size_t from = ruler_offset(&ruler, position_read(range, "start"));
    size_t to = ruler_offset(&ruler, position_read(range, "end"));
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        if (finding->edits.len && finding->span.from <= to && finding->span.to >= from)
            add_quickfix(server, json, &ruler, buffer, finding);
    }
}

static struct str
line_of(const struct text *text, size_t index)
{
    return text_view(text, text->lines.items[index].span);
}

/* The lines that differ, as one edit: from the first to the last of them. */
static void
add_difference(struct server *server, struct json *json, const struct text *old,
               const struct text *new, struct str buffer)
{
    size_t most = old->lines.len < new->lines.len ? old->lines.len : new->lines.len;
    size_t head = 0, tail = 0;
    while (head < most && str_eq(line_of(old, head), line_of(new, head)))
        head++;
    while (tail < most - head && str_eq(line_of(old, old->lines.len - tail - 1),
                                        line_of(new, new->lines.len - tail - 1)))
        tail++;
    /* A line end that comes or goes at the end belongs to the line before. */
    if (!tail && head && (head == old->lines.len || head == new->lines.len))
        head--;
    struct ruler ruler = ruler_of(old, buffer, server->unit);
    bool to_end = !tail;
    size_t end = old->lines.len - tail;
    struct span span = {
        old->lines.items[head].span.from,
        to_end ? old->utf8.len : old->lines.items[end].span.from,
    };
    struct buf text = { .arena = &server->message };
    for (size_t i = head; i < new->lines.len - tail; i++) {
        buf_add(&text, i > head && to_end ? line_end_of(old) : STR(""));
        buf_add(&text, line_of(new, i));
        buf_add(&text, to_end ? STR("") : line_end_of(old));
    }
    add_edit(json, ruler_range(&ruler, span), buf_str(&text));
}

static void
add_fix_all(struct server *server, struct json *json, const struct buffer *buffer)
{
    const struct text *mended = server->host->mend(server->host->owner, buffer);
    server->judged_buffer = NULL;
    if (!mended)
        return;
    struct text old = text_decode(&server->message, buffer->text);
    if (!old.lines.len || !mended->lines.len)
        return;
    json_object(json, NULL);
    json_str(
        json, "title",
        str_of(in_language(messages[MESSAGE_LSP_FIX_ALL], server->host->language)));
    json_str(json, "kind", FIX_ALL);
    begin_edits(server, json, buffer);
    add_difference(server, json, &old, mended, buffer->text);
    end_edits(json);
    json_close(json);
}

void
lsp_code_action(struct server *server, const struct node *message)
{
    struct judged judged;
    const struct buffer *buffer = server_judge(server, message, &judged);
    bool invoked = node_count(message, "params.context.triggerKind", 0) == 1;
    struct rpc rpc;
    rpc_result(server, &rpc, node_at(message, "id"));
    json_array(&rpc.json, "result");
    if (buffer && wants(message, STR("quickfix"), true))
        add_quickfixes(server, &rpc.json, buffer, node_at(message, "params.range"));
    if (buffer && wants(message, FIX_ALL, invoked))
        add_fix_all(server, &rpc.json, buffer);
    rpc_end(server, &rpc);
}
