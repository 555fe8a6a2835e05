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
    for (size_t i = 0; i + 1 < rules->set_count; i++) {
        struct buf sieves = { .arena = rules->arena };
        struct rule_set *set = &rules->sets[i];
        if (!set->sieves)
            set_sieves(set);
        learn(rules, set);
        for (size_t s = 0; s < set->sieve_count; s++)
            sieve_write(set->sieves[s], &sieves);
        image_put(out, sieves.ptr, sieves.len, 1);
    }
}

/* The code of every pattern, and where each ends. */
static void
put_codes(struct buf *out, const struct rules *rules)
{
    struct buf codes = { .arena = rules->arena };
    size_t count = rules->entries.len;
    uint64_t *ends = arena_alloc_array(rules->arena, count, sizeof *ends);
    for (size_t i = 0; i < count; i++) {
        regex_write(&rules->entries.items[i]->regex, &codes);
        ends[i] = codes.len;
    }
    image_put(out, ends, count, sizeof *ends);
    image_put(out, codes.ptr, codes.len, 1);
}

struct str
cache_write(const struct rules *rules, struct cache_keys keys, struct watch watch,
            struct str more)
{
    struct buf texts = { .arena = rules->arena }, images = { .arena = rules->arena };
    struct buf out = { .arena = rules->arena };
    put_number(&texts, watch.len, 4);
    for (size_t i = 0; i < watch.len; i++) {
        put_text(&texts, watch.items[i].path);
        put_number(&texts, watch.items[i].size, 8);
    }
    put_number(&texts, rules->entries.len, 4);
    for (size_t i = 0; i < rules->entries.len; i++)
        put_rule(&texts, rules, rules->entries.items[i]);
    while (texts.len % 8)
        buf_char(&texts, '\0');
    put_sieves(&images, rules);
    put_codes(&images, rules);
    image_put(&images, more.ptr, more.len, 1);
    buf_add(&out, STR(CACHE_MAGIC));
    put_number(&out, keys.program, 8);
    put_number(&out, keys.packs, 8);
    put_number(&out, image_sum(0, buf_str(&texts)), 8);
    put_number(&out, texts.len, 8);
    put_number(&out, image_sum(0, buf_str(&images)), 8);
    put_number(&out, images.len, 8);
    buf_add(&out, buf_str(&texts));
    buf_add(&out, buf_str(&images));
    return buf_str(&out);
}

bool
rules_compiled(struct rules *rules, struct str more, struct str *compiled)
{
    struct cache_keys keys = { .program = cache_program(rules) };
    if (!cache_packs(rules, &keys.packs))
        return false;
    *compiled = cache_write(rules, keys, cache_watch(rules->arena, rules), more);
    return true;
}

struct str
rules_kept(const struct rules *rules)
{
    return rules->more;
}

bool
rules_are_as_compiled(const struct rules *rules)
{
    return rules->as_compiled;
}

static bool
read_compiled(struct rules *rules, struct rules_form form)
{
    struct cache_form read;
    uint64_t packs;
    if (!form.path || !file_map(form.path, &rules->mapped) ||
        !cache_open(rules->arena, rules->mapped, &read) ||
        read.keys.program != cache_program(rules))
        return false;
    rules->as_compiled = form.own && cache_is_youngest(rules, &read, form.path);
    if (!rules->as_compiled &&
        !(cache_packs(rules, &packs) && cache_is_of(&read, packs)))
        return false;
    return cache_read(rules, &read);
}

bool
rules_load_compiled(struct arena *arena, const char *folder, struct rules_form form,
                    const struct rule_kind *const *kinds, size_t count,
                    struct rules **rules, struct buf *faults)
{
    struct rules *all = rules_new(arena, folder, kinds, count);
    if (!read_compiled(all, form)) {
        file_unmap(all->mapped);
        return rules_load(arena, folder, kinds, count, rules, faults);
    }
    all->compiled = true;
    rules_sort(all);
    *rules = all;
    return true;
}
