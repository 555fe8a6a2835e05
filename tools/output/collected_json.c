/* The collection as JSON: rules/schema/collection.schema.json. */
#include "output/collected.h"

#include "output/json.h"
#include "output/sentence.h"

static void
put_decimal(struct json *json, struct arena *arena, const char *key, bool is_there,
            struct decimal value)
{
    struct str printed = decimal_print(arena, value);
    if (!is_there)
        json_null(json, key);
    else
        json_str(json, key, printed);
}

static void
put_cells(struct json *json, const struct collected *row)
{
    json_object(json, "cells");
    for (int column = 0; column < COLUMN_CANONICAL; column++)
        if (row->cells[column].len)
            json_str(json, column_name((enum filing_column)column).ptr,
                     row->cells[column]);
    json_close(json);
    json_array(json, "filled");
    for (int column = 0; column < COLUMN_CANONICAL; column++)
        if (row->filled >> column & 1)
            json_str(json, NULL, column_name((enum filing_column)column));
    json_close(json);
}

static void
put_row(struct json *json, const struct collected_view *view,
        const struct collected *row)
{
    json_object(json, NULL);
    json_str(json, "path", view->collection->files.items[row->file]);
    json_size(json, "line", row->line);
    json_str_or_null(json, "item", row->duty ? row->duty->id : (struct str){ 0 });
    if (row->of)
        json_number(json, "indicator", row->of->number);
    else
        json_null(json, "indicator");
    json_str(json, "unit", row->unit);
    put_decimal(json, view->arena, "rate", row->has_rate, row->rate);
    put_decimal(json, view->arena, "due", row->has_due, row->due);
    json_str_or_null(json, "light", row->light);
    put_cells(json, row);
    json_close(json);
}

static void
put_finding(struct json *json, const struct collected_view *view,
            const struct finding *finding)
{
    json_object(json, NULL);
    json_str(json, "code", str_of(finding->check->code));
    json_str(json, "severity", str_of(severity_name(finding->severity)));
    if (finding->item)
        json_number(json, "item", finding->item);
    else
        json_null(json, "item");
    json_str(json, "message", sentence(view->arena, finding, view->language));
    json_array(json, "related");
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        json_object(json, NULL);
        json_str(json, "path", related->path);
        if (related->line)
            json_size(json, "line", related->line);
        else
            json_null(json, "line");
        json_close(json);
    }
    json_close(json);
    json_close(json);
}

static void
put_findings(struct json *json, const struct collected_view *view, bool silent)
{
    const struct run *around = view->around;
    json_array(json, silent ? "silent" : "disagreeing");
    for (size_t i = 0; i < around->findings.len; i++)
        if (collection_is_silent(&around->findings.items[i]) == silent)
            put_finding(json, view, &around->findings.items[i]);
    json_close(json);
}

void
collected_json(const struct collected_view *view)
{
    const struct collection *collection = view->collection;
    struct json json = { .out = view->out };
    json_object(&json, NULL);
    json_str(&json, "schema", STR("duban.collection/1"));
    json_str(&json, "period", view->period);
    json_str(&json, "path", str_of(view->around->path));
    json_array(&json, "files");
    for (size_t i = 0; i < collection->files.len; i++)
        json_str(&json, NULL, collection->files.items[i]);
    json_close(&json);
    json_array(&json, "rows");
    for (size_t i = 0; i < collection->rows.len; i++)
        put_row(&json, view, &collection->rows.items[i]);
    json_close(&json);
    json_array(&json, "unfiled");
    for (size_t i = 0; i < collection->duties.len; i++)
        if (!collection->duties.items[i].count)
            json_str(&json, NULL, collection->duties.items[i].duty->id);
    json_close(&json);
    json_size(&json, "left_out", collection->left_out);
    put_findings(&json, view, true);
    put_findings(&json, view, false);
    json_close(&json);
    fputc('\n', view->out);
}
