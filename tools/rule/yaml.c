/* libfyaml's events become a tree; its diagnostics become faults. */
#include "rule/yaml.h"

#include "base/file.h"
#include "base/utf8.h"

#include <libfyaml.h>

struct level {
    struct yaml *node; /* the list or mapping that is open */
    struct yaml *last; /* its newest entry */
    struct yaml *key;  /* the key whose value comes next */
};

struct reader {
    struct arena *arena;
    struct str path, bytes;
    struct faults *faults;
    size_t shift;     /* bytes of the byte order mark, which libfyaml does not see */
    struct spot spot; /* of the newest node */
    struct level levels[YAML_MAX_DEPTH];
    size_t depth;
    size_t documents;
    struct yaml *root;
};

static bool
refuse(struct reader *reader, struct spot spot, const char *what)
{
    fault_at(reader->faults, spot, "%s", what);
    return false;
}

static struct yaml *
node_new(struct reader *reader, enum yaml_kind kind, struct fy_token *token)
{
    struct yaml *node = arena_new(reader->arena, struct yaml);
    const struct fy_mark *from = token ? fy_token_start_mark(token) : NULL;
    const struct fy_mark *to = token ? fy_token_end_mark(token) : NULL;
    node->kind = kind;
    if (from && from->line >= 0 && from->column >= 0) {
        reader->spot.line = (size_t)from->line + 1;
        reader->spot.column = (size_t)from->column + 1;
        node->source.from = node->source.to = from->input_pos + reader->shift;
        if (to && to->input_pos > from->input_pos)
            node->source.to = to->input_pos + reader->shift;
    }
    node->spot = reader->spot;
    return node;
}

static struct yaml *
scalar_new(struct reader *reader, struct fy_token *token)
{
    struct yaml *node = node_new(reader, YAML_SCALAR, token);
    node->plain = !token || fy_token_scalar_style(token) == FYSS_PLAIN;
    size_t len = 0;
    const char *text = token ? fy_token_get_text(token, &len) : NULL;
    if (!text || !len)
        return node;
    /* What libfyaml need not unescape it points to in the bytes it was given. */
    const char *at = reader->bytes.ptr + node->source.from;
    bool inside = node->source.from + len <= reader->bytes.len && text == at;
    node->text = inside ? (struct str){ at, len }
                        : arena_str(reader->arena, (struct str){ text, len });
    return node;
}

static bool
add_key(struct reader *reader, struct level *level, struct yaml *node)
{
    if (node->kind != YAML_SCALAR)
        return refuse(reader, node->spot, "a key is a text, not a list or a mapping");
    if (level->node->count >= YAML_MAX_KEYS)
        return refuse(reader, node->spot, "too many keys in one mapping");
    for (const struct yaml *n = level->node->first; n; n = n->next)
        if (str_eq(n->key->text, node->text))
            fault_at(reader->faults, node->spot,
                     "key '%s' stands twice, first on line %zu",
                     fault_quote(reader->arena, node->text), n->key->spot.line);
    level->key = node;
    return true;
}

/* Hangs NODE into the open list or mapping. */
static bool
add(struct reader *reader, struct yaml *node)
{
    if (!reader->depth) {
        reader->root = node;
        return true;
    }
    struct level *level = &reader->levels[reader->depth - 1];
    if (level->node->kind == YAML_MAPPING && !level->key)
        return add_key(reader, level, node);
    node->key = level->key;
    level->key = NULL;
    *(level->last ? &level->last->next : &level->node->first) = node;
    level->last = node;
    level->node->count++;
    return true;
}

static bool
open_level(struct reader *reader, struct yaml *node)
{
    if (!add(reader, node))
        return false;
    if (reader->depth == YAML_MAX_DEPTH)
        return refuse(reader, node->spot, "nested too deep");
    reader->levels[reader->depth++] = (struct level){ .node = node };
    return true;
}

static bool
plain_node(struct reader *reader, const struct yaml *node,
           const struct fy_token *anchor, const struct fy_token *tag)
{
    if (anchor)
        return refuse(reader, node->spot, "anchors (&name) are not allowed");
    if (tag)
        return refuse(reader, node->spot, "tags (!name) are not allowed");
    return true;
}

static bool
take(struct reader *reader, const struct fy_event *event)
{
    struct yaml *node;
    switch (event->type) {
    case FYET_NONE:
    case FYET_STREAM_START:
    case FYET_STREAM_END:
    case FYET_DOCUMENT_END:
        return true;
    case FYET_DOCUMENT_START:
        return ++reader->documents == 1 ||
               refuse(reader, reader->spot,
                      "a second document (---) begins after this");
    case FYET_ALIAS:
        node_new(reader, YAML_SCALAR, event->alias.anchor);
        return refuse(reader, reader->spot, "aliases (*name) are not allowed");
    case FYET_SCALAR:
        node = scalar_new(reader, event->scalar.value);
        return plain_node(reader, node, event->scalar.anchor, event->scalar.tag) &&
               add(reader, node);
    case FYET_SEQUENCE_START:
        node = node_new(reader, YAML_LIST, event->sequence_start.sequence_start);
        return plain_node(reader, node, event->sequence_start.anchor,
                          event->sequence_start.tag) &&
               open_level(reader, node);
    case FYET_MAPPING_START:
        node = node_new(reader, YAML_MAPPING, event->mapping_start.mapping_start);
        return plain_node(reader, node, event->mapping_start.anchor,
                          event->mapping_start.tag) &&
               open_level(reader, node);
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END:
        if (reader->depth)
            reader->depth--;
        return true;
    }
    return true;
}

static void
tell_diagnostics(struct reader *reader, struct fy_diag *diag)
{
    void *at = NULL;
    struct fy_diag_error *error = fy_diag_errors_iterate(diag, &at);
    if (!error)
        refuse(reader, reader->spot, "not YAML 1.2");
    for (; error; error = fy_diag_errors_iterate(diag, &at)) {
        struct spot spot = reader->spot;
        if (error->line > 0 && error->column > 0) {
            spot.line = (size_t)error->line;
            spot.column = (size_t)error->column;
        }
        refuse(reader, spot, fault_quote(reader->arena, str_of(error->msg)));
    }
}

static bool
parse(struct reader *reader, struct fy_diag *diag)
{
    struct fy_parse_cfg config = { .flags = FYPCF_COLLECT_DIAG, .diag = diag };
    struct fy_parser *parser = fy_parser_create(&config);
    if (!parser)
        return refuse(reader, reader->spot, "libfyaml cannot start");
    struct str visible = str_sub(reader->bytes, reader->shift, reader->bytes.len);
    bool ok = fy_parser_set_string(parser, visible.ptr, visible.len) == 0;
    struct fy_event *event;
    while (ok && (event = fy_parser_parse(parser))) {
        ok = take(reader, event);
        fy_parser_event_free(parser, event);
    }
    if (fy_parser_get_stream_error(parser)) {
        ok = false;
        tell_diagnostics(reader, diag);
    }
    fy_parser_destroy(parser);
    return ok;
}

/* libfyaml guesses encodings and lets control characters pass; our files are plain. */
static bool
check_bytes(struct reader *reader)
{
    struct str bytes = reader->bytes;
    if (bytes.len > YAML_MAX_BYTES)
        return refuse(reader, reader->spot, "file is larger than 1 MiB");
    size_t bad = utf8_valid(bytes);
    const char *what = bad < bytes.len ? "not UTF-8" : NULL;
    for (size_t i = 0; i < bad; i++) {
        unsigned char c = (unsigned char)bytes.ptr[i];
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
            bad = i;
            what = "control character";
        }
    }
    if (!what)
        return true;
    spot_advance(&reader->spot, str_sub(bytes, 0, bad));
    return refuse(reader, reader->spot, what);
}

bool
yaml_read(struct arena *arena, struct str path, struct str bytes, struct yaml **root,
          struct faults *faults)
{
    size_t before = faults->count;
    struct reader reader = { .arena = arena,
                             .path = path,
                             .bytes = bytes,
                             .faults = faults,
                             .shift = str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0,
                             .spot = { path, 1, 1 } };
    *root = NULL;
    if (!check_bytes(&reader))
        return false;
    if (bytes.len == reader.shift)
        return true;
    struct fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = NULL;
    config.level = FYET_ERROR;
    struct fy_diag *diag = fy_diag_create(&config);
    if (!diag)
        return refuse(&reader, reader.spot, "libfyaml cannot start");
    fy_diag_set_collect_errors(diag, true);
    bool ok = parse(&reader, diag);
    fy_diag_destroy(diag);
    *root = reader.root;
    return ok && faults->count == before;
}

bool
yaml_read_file(struct arena *arena, struct str path, struct str *bytes,
               struct yaml **root, struct faults *faults)
{
    struct str why;
    *root = NULL;
    if (!file_read(arena, arena_str(arena, path).ptr, bytes, &why)) {
        fault_at(faults, (struct spot){ path, 1, 1 }, "%s", why.ptr);
        return false;
    }
    return yaml_read(arena, path, *bytes, root, faults);
}

const struct yaml *
yaml_get(const struct yaml *node, const char *key)
{
    if (!node || node->kind != YAML_MAPPING)
        return NULL;
    for (const struct yaml *n = node->first; n; n = n->next)
        if (str_eq(n->key->text, str_of(key)))
            return n;
    return NULL;
}

struct spot
yaml_spot(const struct yaml *scalar, struct str bytes, size_t offset)
{
    size_t from = scalar->source.from;
    struct str raw = str_sub(bytes, from, scalar->source.to);
    bool single = !scalar->plain && from && bytes.ptr[from - 1] == '\'';
    size_t at = 0;
    for (size_t i = 0; i < offset && i < scalar->text.len; i++, at++) {
        if (at >= raw.len || raw.ptr[at] != scalar->text.ptr[i])
            return scalar->spot;
        /* A quote inside single quotes is written twice. */
        if (single && raw.ptr[at] == '\'')
            at++;
    }
    struct spot spot = scalar->spot;
    spot_advance(&spot, str_sub(raw, 0, at));
    return spot;
}

const char *
yaml_kind_name(enum yaml_kind kind)
{
    switch (kind) {
    case YAML_SCALAR:
        return "a text";
    case YAML_LIST:
        return "a list";
    case YAML_MAPPING:
        return "a mapping";
    }
    return "";
}
