/* The compiled form of rules: written once by make, read at every start. */
#include "rule/cache.h"

#include "base/file.h"

static void
put_number(struct buf *out, uint64_t number, size_t size)
{
    for (size_t i = 0; i < size; i++)
        buf_char(out, (char)(unsigned char)(number >> 8 * i & 0xFF));
}

static void
put_text(struct buf *out, struct str text)
{
    put_number(out, text.len, 4);
    buf_add(out, text);
}

static void
put_rule(struct buf *out, const struct rules *rules, const struct entry *entry)
{
    const struct rule *rule = &entry->public;
    put_number(out, (uint64_t)(entry->set - rules->sets), 4);
    put_number(out, rule->line, 4);
    put_text(out, rule->id);
    put_text(out, rule->serves);
    put_text(out, rule->pattern);
    put_text(out, rule->source);
    put_text(out, str_sub(rule->path, rules->root.len, rule->path.len));
    for (size_t i = 0; i < kind_keys(entry->kind); i++)
        put_text(out, entry->gives[i].text);
    put_text(out, entry->regex.pattern);
    put_number(out, entry->groups.count, 4);
    put_number(out, entry->groups.name_count, 4);
    for (size_t i = 0; i < entry->groups.name_count; i++) {
        put_text(out, entry->groups.names[i].name);
        put_number(out, entry->groups.names[i].number, 4);
    }
}

static void
learn_list(const struct rule_set *set, const struct yaml *list)
{
    for (const struct yaml *n = list ? list->first : NULL; n; n = n->next) {
        const struct yaml *text = n->kind == YAML_MAPPING ? yaml_get(n, "text") : n;
        for (size_t i = 0; i < set->sieve_count; i++)
            sieve_learn(set->sieves[i], text->text);
    }
}

/* Shows the examples of all rules to a set, its own first: a text is asked about by every
 * kind. */
static void
learn(const struct rules *rules, const struct rule_set *set)
{
    for (size_t i = 0; i < set->sieve_count; i++)
        sieve_learn_characters(set->sieves[i]);
    for (size_t own = 2; own-- > 0;)
        for (size_t i = 0; i < rules->entries.len; i++) {
            const struct entry *entry = rules->entries.items[i];
            if ((entry->set == set) != own)
                continue;
            learn_list(set, entry->match);
            learn_list(set, entry->no_match);
        }
}

static void
put_sieves(struct buf *out, const struct rules *rules)
{
    while (out->len % 8)
        buf_char(out, '\0');
    for (size_t i = 0; i + 1 < rules->set_count; i++) {
        struct buf sieves = { .arena = rules->arena };
        struct rule_set *set = &rules->sets[i];
        set_sieves(set);
        learn(rules, set);
        for (size_t s = 0; s < set->sieve_count; s++)
            sieve_write(set->sieves[s], &sieves);
        image_put(out, sieves.ptr, sieves.len, 1);
    }
}

struct str
cache_write(const struct rules *rules, uint64_t key, struct str more)
{
    struct buf rest = { .arena = rules->arena }, out = { .arena = rules->arena };
    put_number(&rest, rules->entries.len, 4);
    for (size_t i = 0; i < rules->entries.len; i++)
        put_rule(&rest, rules, rules->entries.items[i]);
    put_sieves(&rest, rules);
    image_put(&rest, more.ptr, more.len, 1);
    buf_add(&out, STR(CACHE_MAGIC));
    put_number(&out, key, 8);
    put_number(&out, image_sum(0, buf_str(&rest)), 8);
    buf_add(&out, buf_str(&rest));
    return buf_str(&out);
}

bool
rules_compiled(struct rules *rules, struct str more, struct str *compiled)
{
    uint64_t key;
    if (!cache_key(rules, &key))
        return false;
    *compiled = cache_write(rules, key, more);
    return true;
}

struct str
rules_kept(const struct rules *rules)
{
    return rules->more;
}

bool
rules_load_compiled(struct arena *arena, const char *folder, const char *compiled,
                    const struct rule_kind *const *kinds, size_t count,
                    struct rules **rules, struct buf *faults)
{
    uint64_t key;
    struct rules *all = rules_new(arena, folder, kinds, count);
    bool ok = compiled && file_map(compiled, &all->mapped) && cache_key(all, &key) &&
              cache_read(all, all->mapped, key);
    if (!ok) {
        file_unmap(all->mapped);
        return rules_load(arena, folder, kinds, count, rules, faults);
    }
    all->compiled = true;
    rules_sort(all);
    *rules = all;
    return true;
}
