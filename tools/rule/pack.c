/* A pack: YAML becomes rules, every fault told with its place. */
#include "rule/read.h"

enum { ID, SERVES, KIND, PATTERN, GIVES, SOURCE, EXAMPLES, COUNTERS, RULE_ROWS };

static const struct row rule_rows[RULE_ROWS] = {
    [ID] = { "id", YAML_SCALAR, true },
    [SERVES] = { "serves", YAML_SCALAR, true },
    [KIND] = { "kind", YAML_SCALAR, true },
    [PATTERN] = { "pattern", YAML_SCALAR, true },
    [GIVES] = { "gives", YAML_MAPPING, false },
    [SOURCE] = { "source", YAML_SCALAR, true },
    [EXAMPLES] = { "match", YAML_LIST, true },
    [COUNTERS] = { "no-match", YAML_LIST, true },
};

static bool
is_id_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Kebab words joined by dots, two at least: "label.lead-unit". */
static bool
is_id(struct str id)
{
    bool dots = false, after = false; /* after a letter or digit */
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!is_id_char(c) && (!after || (c != '-' && c != '.')))
            return false;
        dots = dots || c == '.';
        after = is_id_char(c);
    }
    return dots && after;
}

/* A fragment's name: [A-Z][A-Z0-9_]+ */
static bool
is_fragment_name(struct str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool upper = c >= 'A' && c <= 'Z';
        if (!upper && (!i || !((c >= '0' && c <= '9') || c == '_')))
            return false;
    }
    return name.len >= 2;
}

static struct str
text_of(const struct yaml *node)
{
    return node ? node->text : (struct str){ 0 };
}

static struct entry *
entry_new(struct rules *rules, struct str bytes, const struct yaml *node,
          const struct yaml *const *found)
{
    struct entry *entry = arena_new(rules->arena, struct entry);
    entry->bytes = bytes;
    entry->at = node;
    entry->pattern = found[PATTERN];
    entry->match = found[EXAMPLES];
    entry->no_match = found[COUNTERS];
    entry->public = (struct rule){
        .id = text_of(found[ID]),
        .kind = text_of(found[KIND]),
        .serves = text_of(found[SERVES]),
        .pattern = text_of(found[PATTERN]),
        .source = text_of(found[SOURCE]),
        .path = node->spot.path,
        .line = node->spot.line,
    };
    return entry;
}

static void
told_unknown_kind(struct rules *rules, const struct yaml *kind)
{
    struct buf known = { .arena = rules->arena };
    for (size_t i = 0; i + 1 < rules->set_count; i++)
        buf_printf(&known, "%s%s", i ? ", " : "", rules->sets[i].kind->name);
    fault_at(&rules->faults, kind->spot, "unknown kind '%s' (known: %.*s)",
             fault_quote(rules->arena, kind->text), STR_ARG(buf_str(&known)));
}

static bool
join_kind(struct rules *rules, struct entry *entry)
{
    for (size_t i = 0; i + 1 < rules->set_count; i++) {
        struct rule_set *set = &rules->sets[i];
        if (!str_eq(str_of(set->kind->name), entry->public.kind))
            continue;
        entry->kind = set->kind;
        entry->set = set;
        entry->public.index = set->members.len;
        *array_push(rules->arena, &set->members) = entry;
        return true;
    }
    return false;
}

static void
rule_read(struct rules *rules, struct str bytes, const struct yaml *node)
{
    const struct yaml *found[RULE_ROWS];
    if (node->kind != YAML_MAPPING) {
        fault_at(&rules->faults, node->spot, "a rule is a mapping, this is %s",
                 yaml_kind_name(node->kind));
        return;
    }
    rows_read(&rules->faults, rules->arena, node, rule_rows, RULE_ROWS, found);
    struct entry *entry = entry_new(rules, bytes, node, found);
    if (found[ID] && !is_id(found[ID]->text))
        fault_at(&rules->faults, found[ID]->spot,
                 "id '%s' is not of the form family.some-name",
                 fault_quote(rules->arena, found[ID]->text));
    else if (found[ID])
        *array_push(rules->arena, &rules->entries) = entry;
    if (found[KIND] && !join_kind(rules, entry))
        told_unknown_kind(rules, found[KIND]);
    if (entry->kind)
        gives_read(rules, entry, found[GIVES]);
    if (entry->kind && entry->pattern)
        pattern_read(rules, entry);
    examples_check(rules, entry);
}

static void
fragment_read(struct rules *rules, struct str bytes, const struct yaml *node)
{
    struct row rows[RULE_ROWS];
    const struct yaml *found[RULE_ROWS];
    for (size_t i = 0; i < RULE_ROWS; i++)
        rows[i] = rule_rows[i];
    rows[ID].name = "name";
    rows[KIND] = rows[GIVES] = (struct row){ "serves", YAML_SCALAR, false };
    if (node->kind != YAML_MAPPING) {
        fault_at(&rules->faults, node->spot, "a fragment is a mapping, this is %s",
                 yaml_kind_name(node->kind));
        return;
    }
    rows_read(&rules->faults, rules->arena, node, rows, RULE_ROWS, found);
    struct entry *entry = entry_new(rules, bytes, node, found);
    examples_check(rules, entry);
    if (!found[ID] || !found[PATTERN])
        return;
    struct str name = entry->public.id;
    if (!is_fragment_name(name))
        fault_at(&rules->faults, found[ID]->spot,
                 "name '%s' is not two or more of A-Z, 0-9, _",
                 fault_quote(rules->arena, name));
    if (fragment_find(&rules->fragments, name))
        fault_at(&rules->faults, found[ID]->spot, "fragment '%s' stands twice",
                 fault_quote(rules->arena, name));
    pattern_read(rules, entry);
    struct fragment *fragment = array_push(rules->arena, &rules->fragments);
    *fragment = (struct fragment){ name, entry->regex.pattern, entry };
}

/* A list of entries, or a mapping of `pack:` and the list under KEY. */
static const struct yaml *
list_of(struct rules *rules, struct str path, const struct yaml *root, const char *key)
{
    const struct row rows[] = { { "pack", YAML_SCALAR, true },
                                { key, YAML_LIST, true } };
    const struct yaml *found[2];
    if (!root) {
        fault_at(&rules->faults, (struct spot){ path, 1, 1 }, "file is empty");
        return NULL;
    }
    if (root->kind == YAML_LIST)
        return root;
    if (root->kind == YAML_SCALAR) {
        fault_at(&rules->faults, root->spot,
                 "a pack is a list of rules, this is a text");
        return NULL;
    }
    rows_read(&rules->faults, rules->arena, root, rows, 2, found);
    return found[1];
}

static void
read_entries(struct rules *rules, struct str path, struct str bytes, const char *key,
             void (*read)(struct rules *, struct str, const struct yaml *))
{
    struct yaml *root;
    if (!yaml_read(rules->arena, path, bytes, &root, &rules->faults))
        return;
    const struct yaml *list = list_of(rules, path, root, key);
    for (const struct yaml *node = list ? list->first : NULL; node; node = node->next)
        read(rules, bytes, node);
}

void
pack_read(struct rules *rules, struct str path, struct str bytes)
{
    read_entries(rules, path, bytes, "rules", rule_read);
}

void
fragments_read(struct rules *rules, struct str path, struct str bytes)
{
    read_entries(rules, path, bytes, "fragments", fragment_read);
}
