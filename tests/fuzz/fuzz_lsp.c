/*
 * Any bytes from a client: the server answers in whole messages of valid JSON, or not at
 * all, and lives on. Bytes that begin with "C" are a stream, others messages, a line each,
 * after a session was begun.
 */
#include "filing/kinds.h"
#include "lint/scan.h"
#include "lsp/frame.h"
#include "lsp/saved.h"
#include "lsp/server.h"
#include "target/target.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct house {
    struct arena forever, arena; /* of the run; of the document */
    struct rules *rules;
    struct quantity_tables *tables;
    struct run run;
    struct text mended;
};

static void
load(struct house *house)
{
    const struct rule_kind *const *const stages[] = {
        quantity_rule_kinds, notice_rule_kinds, target_rule_kinds,
        filing_rule_kinds,   lint_rule_kinds,
    };
    const struct rule_kind *kinds[64];
    size_t count = 0;
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++)
        for (size_t k = 0; stages[i][k]; k++)
            kinds[count++] = stages[i][k];
    struct arena *arena = &house->forever;
    struct buf faults = { .arena = arena };
    if (!rules_load(arena, "rules", kinds, count, &house->rules, &faults) ||
        !quantity_tables_load(arena, "rules/tables", &house->tables, &faults))
        abort();
}

static struct judged
judge(void *owner, const struct buffer *buffer)
{
    struct house *house = owner;
    arena_release(&house->arena);
    struct text *text = arena_new(&house->arena, struct text);
    struct str copy = arena_str(&house->arena, buffer->text);
    saved_text(&house->arena, copy, NULL, text);
    house->run = (struct run){
        .arena = &house->arena, .rules = house->rules, .path = "file.txt", .text = text
    };
    house->run.notice = notice_parse(&house->arena, house->rules, text);
    house->run.accounts =
        targets_find(&house->arena, house->rules, house->tables, house->run.notice);
    lint_run(&house->run, &(struct selection){ 0 });
    return (struct judged){ .run = &house->run, .root = STR("/") };
}

/* Stands for any mending: every other line goes. */
static const struct text *
mend(void *owner, const struct buffer *buffer)
{
    struct house *house = owner;
    struct judged judged = judge(owner, buffer);
    const struct text *text = judged.run->text;
    struct buf out = { .arena = &house->arena };
    for (size_t i = 0; i < text->lines.len; i += 2) {
        buf_add(&out, text_view(text, text->lines.items[i].span));
        buf_char(&out, '\n');
    }
    house->mended = text_decode(&house->arena, buf_str(&out));
    return &house->mended;
}

static void
open_folder(void *owner, struct str folder)
{
    (void)owner;
    (void)folder;
}

static void
edited(void *owner, struct str path)
{
    (void)owner;
    (void)path;
}

static void
forget(void *owner, bool settings)
{
    (void)owner;
    (void)settings;
}

static struct str
trouble(void *owner)
{
    (void)owner;
    return (struct str){ 0 };
}

/* All of it whole messages of JSON. */
static void
check_said(struct server *server)
{
    struct arena arena = { 0 };
    struct str said = server_said(server), message;
    size_t used;
    while (said.len) {
        assert(frame_next(said, &message, &used) == FRAME_MESSAGE);
        const struct node *node = node_read(&arena, message);
        assert(node && str_eq(node_text(node, "jsonrpc"), STR("2.0")));
        said = str_sub(said, used, said.len);
    }
    arena_release(&arena);
}

static void
work(struct server *server)
{
    while (server_step(server))
        check_said(server);
    while (server_settle(server))
        check_said(server);
}

static void
send(struct server *server, struct str message)
{
    struct arena arena = { 0 };
    server_feed(server,
                arena_printf(&arena, "Content-Length: %zu\r\n\r\n", message.len));
    server_feed(server, message);
    arena_release(&arena);
    work(server);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct house house;
    static struct server server;
    const struct host host = { .owner = &house,
                               .language = LANGUAGE_EN,
                               .judge = judge,
                               .mend = mend,
                               .open = open_folder,
                               .edited = edited,
                               .forget = forget,
                               .trouble = trouble };
    if (!house.rules)
        load(&house);
    server_open(&server, &host);
    struct str bytes = { (const char *)data, size }, line;
    if (size && *data == 'C') {
        server_feed(&server, str_sub(bytes, 0, size / 3));
        work(&server);
        server_feed(&server, str_sub(bytes, size / 3, size));
        work(&server);
    } else {
        send(&server, STR("{\"id\":0,\"method\":\"initialize\"}"));
        while (str_cut(&bytes, '\n', &line))
            send(&server, line);
    }
    server_close(&server);
    arena_release(&house.arena);
    return 0;
}
