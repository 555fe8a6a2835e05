/* From a row of a filing or of the registry to the item of the notice. */
#include "base/digest.h"
#include "base/utf8.h"
#include "lint/entry.h"
#include "lsp/inside.h"

static void
add_place(struct server *server, struct json *json, const struct duty_place *place)
{
    struct position from = { place->line ? place->line - 1 : 0, 0 }, to = from;
    from.unit = position_units(str_sub(place->text, 0, place->span.from), server->unit);
    to.unit = position_units(place->span.to ? str_sub(place->text, 0, place->span.to)
                                            : place->text,
                             server->unit);
    json_object(json, "result");
    json_str(json, "uri", server_uri(server, place->path));
    rpc_range(json, "range", (struct range){ from, to });
}

/* 0: S is no number. */
static size_t
read_number(struct str s)
{
    size_t number = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || number > 9999999)
            return 0;
        number = number * 10 + (size_t)(s.ptr[i] - '0');
    }
    return number;
}

static const struct registry_row *
registry_row_at(const struct registry_sheet *sheet, size_t offset)
{
    for (size_t i = 0; i < sheet->rows.len; i++) {
        struct span span = sheet->rows.items[i].span;
        if (span.from <= offset && offset <= span.to && span.to > span.from)
            return &sheet->rows.items[i];
    }
    return NULL;
}

/* What stands in `at`, "12:5": true while the notice is the one that the table was made of. */
static bool
place_printed(struct server *server, const struct run *run,
              const struct registry_row *row, struct duty_place *place)
{
    const struct registry_sheet *sheet = run->registry;
    const struct plan *plan = run->around ? run->around->plan : NULL;
    struct str at = row->cells[registry_column(sheet->table, COLUMN_AT)], line;
    if (!plan || !plan->notice || !str_cut(&at, ':', &line) ||
        !str_eq(sheet->sha256,
                digest_sha256(&server->message, plan->notice->text->source)))
        return false;
    size_t number = read_number(line);
    if (!number || number > plan->notice->text->lines.len)
        return false;
    const struct text *text = plan->notice->text;
    *place = (struct duty_place){
        .path = plan->notice_path,
        .line = number,
        .text = text_view(text, text->lines.items[number - 1].span),
    };
    for (size_t column = read_number(at);
         column > 1 && place->span.from < place->text.len; column--)
        utf8_next(place->text, &place->span.from);
    place->span.to = place->text.len;
    return true;
}

/* Of the row of a table of the registry at OFFSET. */
static bool
registry_place(struct server *server, const struct run *run, size_t offset,
               struct duty_place *place)
{
    const struct registry_sheet *sheet = run->registry;
    const struct registry_row *row = registry_row_at(sheet, offset);
    if (!row || place_printed(server, run, row, place))
        return row != NULL;
    enum column_kind kind = sheet->table == REGISTRY_ITEMS ? COLUMN_ID : COLUMN_ID_OF;
    struct str item = row->cells[registry_column(sheet->table, kind)];
    const struct plan *plan = run->around ? run->around->plan : NULL;
    const struct duty *duty = plan && plan->notice ? plan_duty_id(plan, item) : NULL;
    if (duty)
        *place = duty_place_of(run, duty, NULL);
    return duty != NULL;
}

static bool
filing_place(struct server *server, const struct run *run, size_t offset,
             struct duty_place *place)
{
    struct row_found row = { 0 };
    bool found = row_at(server, offset, &row) && row.duty;
    if (found)
        *place = duty_place_of(run, row.duty, row.indicator);
    row_close(&row);
    return found;
}

void
lsp_definition(struct server *server, const struct node *message)
{
    const struct node *id = node_at(message, "id");
    struct judged judged;
    const struct buffer *buffer = server_judge(server, message, &judged);
    struct duty_place place;
    bool found = false;
    if (buffer) {
        const struct run *run = judged.run;
        struct ruler ruler = ruler_of(run->text, buffer->text, server->unit);
        size_t at = ruler_offset(&ruler, position_read(message, "params.position"));
        found = run->registry ? registry_place(server, run, at, &place)
                              : filing_place(server, run, at, &place);
    }
    if (!found) {
        rpc_null(server, id);
        return;
    }
    struct rpc rpc;
    rpc_result(server, &rpc, id);
    add_place(server, &rpc.json, &place);
    rpc_end(server, &rpc);
}
