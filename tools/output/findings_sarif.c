/*
 * Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020): the results.
 *
 * Lines and columns count from 1, columns in code points, ends exclusive
 * (columnKind unicodeCodePoints; a byte order mark counts for nothing, 3.30.2); the
 * offsets beside them mean the same place in characters and in bytes of the file. The
 * worst results come first, since viewers cut: GitHub takes RESULTS_MOST a run.
 */
#include "output/sarif.h"

#include "base/utf8.h"
#include "output/address.h"
#include "output/print.h"
#include "output/related.h"
#include "output/sentence.h"

#include <string.h>

#define RESULTS_MOST 25000

/* Characters before an offset, counted on from the last one that was asked for. */
struct counter {
    struct str text;
    size_t at, characters;
};

static size_t
characters_before(struct counter *counter, size_t offset)
{
    for (; counter->at < offset; counter->characters++)
        utf8_next(counter->text, &counter->at);
    for (; counter->at > offset; counter->characters--)
        utf8_before(counter->text, &counter->at);
    return counter->characters;
}

struct place_writer {
    struct json *json;
    const struct text *text;
    const struct sarif_artifact *artifact;
    size_t index;
    struct cursor cursor;
    struct counter counter;
};

static void
put_lines(struct place_writer *writer, struct cursor cursor, struct span span)
{
    struct place from = cursor_place(&cursor, span.from);
    struct place to = cursor_place(&cursor, span.to);
    json_size(writer->json, "startLine", from.line);
    json_size(writer->json, "startColumn", from.column);
    json_size(writer->json, "endLine", to.line);
    json_size(writer->json, "endColumn", to.column);
}

static void
put_main_region(struct place_writer *writer, struct span span)
{
    struct json *json = writer->json;
    cursor_place(&writer->cursor, span.from);
    size_t from = characters_before(&writer->counter, span.from);
    struct counter ahead = writer->counter;
    struct span source = text_source(writer->text, span);
    json_object(json, "region");
    put_lines(writer, writer->cursor, span);
    json_size(json, "charOffset", from);
    json_size(json, "charLength", characters_before(&ahead, span.to) - from);
    json_size(json, "byteOffset", source.from);
    json_size(json, "byteLength", source.to - source.from);
    json_close(json);
}

static void
put_region(struct place_writer *writer, const char *key, struct span span)
{
    json_object(writer->json, key);
    put_lines(writer, writer->cursor, span);
    json_close(writer->json);
}

/* "](" would make a link of words of the document (3.11.6). */
static struct str
without_links(struct arena *arena, struct str text)
{
    struct buf buf = { .arena = arena };
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ']' && i + 1 < text.len && text.ptr[i + 1] == '(')
            buf_char(&buf, '\\');
        buf_char(&buf, text.ptr[i]);
    }
    return buf_str(&buf);
}

static void
add_link(struct buf *buf, struct str text, size_t id)
{
    buf_add(buf, STR(" ["));
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("[]\\", text.ptr[i]))
            buf_char(buf, '\\');
        buf_char(buf, text.ptr[i]);
    }
    buf_printf(buf, "](%zu)", id);
}

/* Related places are shown by GitHub only when the message links to them. */
static struct str
message_of(struct arena *arena, const struct report *report,
           const struct finding *finding)
{
    enum language language = report->language;
    struct buf buf = { .arena = arena };
    buf_add(&buf, without_links(arena, sentence_advice(arena, finding, language)));
    for (size_t i = 0; i < finding->related.len; i++)
        add_link(&buf,
                 sentence_related(arena, finding, &finding->related.items[i], language),
                 i + 1);
    return buf_str(&buf);
}

/* Another file is in no list of artifacts: its address alone (3.4.4). */
static void
put_related_place(struct place_writer *writer, struct arena *arena,
                  const struct related *related)
{
    struct json *json = writer->json;
    if (!related->path.len) {
        sarif_location(json, "artifactLocation", writer->artifact, writer->index);
        put_region(writer, "region", related->span);
        return;
    }
    json_object(json, "artifactLocation");
    json_str(json, "uri", address_uri(arena, arena_str(arena, related->path).ptr));
    json_close(json);
    if (related->line) {
        json_object(json, "region");
        json_size(json, "startLine", related->line);
        json_close(json);
    }
}

static void
put_related(struct place_writer *writer, struct arena *arena,
            const struct report *report, const struct finding *finding)
{
    struct json *json = writer->json;
    if (!finding->related.len)
        return;
    json_array(json, "relatedLocations");
    for (size_t i = 0; i < finding->related.len; i++) {
        const struct related *related = &finding->related.items[i];
        json_object(json, NULL);
        json_size(json, "id", i + 1);
        json_object(json, "physicalLocation");
        put_related_place(writer, arena, related);
        json_close(json);
        sarif_text(json, "message",
                   sentence_related(arena, finding, related, report->language));
        json_close(json);
    }
    json_close(json);
}

/* One artifactChange a file; every region is of the file as it is (3.55 to 3.57). */
static void
put_fixes(struct place_writer *writer, struct arena *arena, const struct report *report,
          const struct finding *finding)
{
    struct json *json = writer->json;
    if (!finding->edits.len)
        return;
    json_array(json, "fixes");
    json_object(json, NULL);
    sarif_text(json, "description", sentence_hint(arena, finding, report->language));
    json_array(json, "artifactChanges");
    json_object(json, NULL);
    sarif_location(json, "artifactLocation", writer->artifact, writer->index);
    json_array(json, "replacements");
    for (size_t i = 0; i < finding->edits.len; i++) {
        json_object(json, NULL);
        put_region(writer, "deletedRegion", finding->edits.items[i].span);
        sarif_text(json, "insertedContent", finding->edits.items[i].text);
        json_close(json);
    }
    json_close(json);
    json_close(json);
    json_close(json);
    json_object(json, "properties");
    json_bool(json, "safe", finding->fix_safe);
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_locations(struct place_writer *writer, const struct finding *finding)
{
    struct json *json = writer->json;
    json_array(json, "locations");
    json_object(json, NULL);
    json_object(json, "physicalLocation");
    sarif_location(json, "artifactLocation", writer->artifact, writer->index);
    put_main_region(writer, finding->span);
    json_close(json);
    json_close(json);
    json_close(json);
}

static void
put_result(struct place_writer *writer, struct arena *arena, struct report *report,
           const struct finding *finding)
{
    struct json *json = writer->json;
    json_object(json, NULL);
    json_str(json, "ruleId", str_of(finding->check->code));
    json_size(json, "ruleIndex", sarif_rule(report, finding->check));
    json_str(json, "level", str_of(sarif_level(finding->severity)));
    sarif_text(json, "message", message_of(arena, report, finding));
    put_locations(writer, finding);
    json_object(json, "partialFingerprints");
    json_str(json, "dubanFinding/v1", finding->fingerprint);
    json_close(json);
    put_related(writer, arena, report, finding);
    put_fixes(writer, arena, report, finding);
    json_close(json);
}

/* IANA's name; CP936 is an alias of GBK there. */
static const char *
iana_name(const struct text *text)
{
    if (text->content != CONTENT_TEXT && text->content != CONTENT_HTML)
        return NULL;
    if (text->encoding == ENCODING_CP936)
        return "GBK";
    return encoding_name(text->encoding);
}

static void
print_begin(struct report *report)
{
    struct sarif *sarif = arena_new(report->arena, struct sarif);
    sarif->rules = arena_alloc_array(report->arena, catalogue_count, sizeof(size_t));
    report->form = sarif;
}

static void
print_run(struct report *report, struct arena *scratch, const struct run *run)
{
    struct sarif *sarif = report->form;
    struct sarif_artifact *artifact = array_push(report->arena, &sarif->artifacts);
    *artifact = (struct sarif_artifact){
        .uri = address_uri(report->arena, run->path),
        .inside = address_is_inside(address_path(run->path)),
        .encoding = iana_name(run->text),
        .bytes = run->text->source.len,
    };
    struct json json = { 0 };
    struct place_writer writer = {
        .json = &json,
        .text = run->text,
        .artifact = artifact,
        .index = sarif->artifacts.len - 1,
        .cursor = cursor_of(run->text),
        .counter = { .text = run->text->utf8 },
    };
    for (size_t i = 0; i < run->findings.len; i++) {
        const struct finding *finding = &run->findings.items[i];
        struct buf *drawer = &report->drawers[finding->severity];
        if (sarif->results[finding->severity] == RESULTS_MOST) {
            sarif->left_out++;
            continue;
        }
        json.to = drawer;
        put_result(&writer, scratch, report, finding);
        buf_char(drawer, '\n');
        sarif->results[finding->severity]++;
    }
}

/* The drawers hold one result a line. */
static void
pour(struct report *report, struct buf *drawer, size_t *room)
{
    struct sarif *sarif = report->form;
    struct str rest = buf_str(drawer), line;
    while (str_cut(&rest, '\n', &line)) {
        if (!line.len)
            continue;
        if (!*room) {
            sarif->left_out++;
            continue;
        }
        json_raw(&report->json, NULL, line);
        --*room;
    }
}

static void
print_end(struct report *report)
{
    struct json *json = &report->json;
    size_t room = RESULTS_MOST;
    json_object(json, NULL);
    json_str(json, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    json_str(json, "version", STR("2.1.0"));
    json_array(json, "runs");
    json_object(json, NULL);
    json_array(json, "results");
    for (int severity = SEVERITY_ERROR; severity >= SEVERITY_INFO; severity--)
        pour(report, &report->drawers[severity], &room);
    json_close(json);
    sarif_run_members(report);
    json_close(json);
    json_close(json);
    json_close(json);
    putc('\n', report->out);
}

const struct form form_sarif = { .begin = print_begin,
                                 .run = print_run,
                                 .end = print_end };
