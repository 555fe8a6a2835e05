/* From a row of a filing to the item of the notice. */
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

void
lsp_definition(struct server *server, const struct node *message)
{
    const struct node *id = node_at(message, "id");
    struct judged judged;
    const struct buffer *buffer = server_judge(server, message, &judged);
    struct row_found row = { 0 };
    bool found = false;
    if (buffer) {
        struct ruler ruler = ruler_of(judged.run->text, buffer->text, server->unit);
        size_t at = ruler_offset(&ruler, position_read(message, "params.position"));
        found = row_at(server, at, &row) && row.duty;
    }
    if (!found) {
        rpc_null(server, id);
    } else {
        struct duty_place place = duty_place_of(judged.run, row.duty, row.indicator);
        struct rpc rpc;
        rpc_result(server, &rpc, id);
        add_place(server, &rpc.json, &place);
        rpc_end(server, &rpc);
    }
    row_close(&row);
}
