/* What a rule gives: the keys and values its kind allows. */
#include "rule/read.h"

int
choice_of(const char *choices, struct str name)
{
    struct str rest = str_of(choices), choice;
    for (int i = 0; str_cut(&rest, '|', &choice); i++)
        if (str_eq(choice, name))
            return i;
    return -1;
}

static size_t
digits(struct str s, size_t at)
{
    size_t from = at;
    while (at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9')
        at++;
    return at - from;
}

/* -?[0-9]+(\.[0-9]+)? */
static bool
is_number(struct str s)
{
    size_t at = s.len && s.ptr[0] == '-';
    size_t whole = digits(s, at);
    at += whole;
    if (!whole || at == s.len)
        return whole != 0;
    size_t fraction = s.ptr[at] == '.' ? digits(s, at + 1) : 0;
    return fraction && at + 1 + fraction == s.len;
}

size_t
kind_keys(const struct rule_kind *kind)
{
    size_t count = 0;
    while (kind->keys && kind->keys[count].name)
        count++;
    return count;
}

static void
given_read(struct rules *rules, struct entry *entry, size_t index,
           const struct yaml *value)
{
    const struct rule_key *key = &entry->kind->keys[index];
    struct given *given = &entry->gives[index];
    given->text = value->text;
    if (!key->values)
        return;
    const char *shown = fault_quote(rules->arena, value->text);
    if (str_eq(str_of(key->values), STR("number"))) {
        if (!is_number(value->text))
            fault_at(&rules->faults, value->spot, "'%s' is not a number: '%s'",
                     key->name, shown);
        return;
    }
    given->choice = choice_of(key->values, value->text);
    if (given->choice < 0)
        fault_at(&rules->faults, value->spot, "'%s' is '%s', it should be one of %s",
                 key->name, shown, key->values);
}

void
gives_read(struct rules *rules, struct entry *entry, const struct yaml *node)
{
    size_t count = kind_keys(entry->kind);
    const struct yaml **found =
        arena_alloc_array(rules->arena, count, sizeof(const struct yaml *));
    struct row *rows = arena_alloc_array(rules->arena, count, sizeof *rows);
    entry->gives = arena_alloc_array(rules->arena, count, sizeof *entry->gives);
    for (size_t i = 0; i < count; i++) {
        entry->gives[i].choice = -1;
        rows[i] = (struct row){ entry->kind->keys[i].name, YAML_SCALAR,
                                entry->kind->keys[i].required };
    }
    const struct yaml *place = node ? node : entry->at;
    struct yaml none = { .kind = YAML_MAPPING, .spot = place->spot };
    rows_read(&rules->faults, rules->arena, node ? node : &none, rows, count, found);
    for (size_t i = 0; i < count; i++)
        if (found[i])
            given_read(rules, entry, i, found[i]);
}

static int
key_index(const struct entry *entry, const char *name)
{
    const struct rule_key *keys = entry->kind ? entry->kind->keys : NULL;
    for (int i = 0; keys && keys[i].name; i++)
        if (str_eq(str_of(keys[i].name), str_of(name)))
            return i;
    return -1;
}

struct str
rule_gives(const struct rule *rule, const char *key)
{
    const struct entry *entry = (const struct entry *)rule;
    int index = key_index(entry, key);
    return index < 0 ? (struct str){ 0 } : entry->gives[index].text;
}

int
rule_choice(const struct rule *rule, const char *key)
{
    const struct entry *entry = (const struct entry *)rule;
    int index = key_index(entry, key);
    return index < 0 ? -1 : entry->gives[index].choice;
}
