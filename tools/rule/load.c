/* All packs of a folder, and the rules by kind and by id. */
#include "rule/read.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct rules *
rules_new(struct arena *arena, const char *folder, const struct rule_kind *const *kinds,
          size_t count)
{
    struct rules *rules = arena_new(arena, struct rules);
    rules->arena = arena;
    rules->engine = regex_engine_new(arena);
    rules->root = pack_root(arena, folder);
    rules->set_count = count + 1;
    rules->sets = arena_alloc_array(arena, count + 1, sizeof *rules->sets);
    for (size_t i = 0; i <= count; i++) {
        rules->sets[i].rules = rules;
        rules->sets[i].kind = i < count ? kinds[i] : NULL;
    }
    return rules;
}

static int
compare(const void *a, const void *b)
{
    const struct rule *x = *(const struct rule *const *)a;
    const struct rule *y = *(const struct rule *const *)b;
    int order = str_compare(x->id, y->id);
    if (!order)
        order = str_compare(x->path, y->path);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

void
rules_sort(struct rules *rules)
{
    size_t count = rules->entries.len;
    rules->by_id = arena_alloc_array(rules->arena, count, sizeof *rules->by_id);
    for (size_t i = 0; i < count; i++)
        rules->by_id[i] = rules->entries.items[i];
    qsort(rules->by_id, count, sizeof *rules->by_id, compare);
    for (size_t i = 1; i < count; i++) {
        const struct rule *one = &rules->by_id[i - 1]->public;
        const struct entry *two = rules->by_id[i];
        if (two->at && str_eq(one->id, two->public.id))
            fault_at(&rules->faults, two->at->spot,
                     "id '%s' stands twice, first in %s:%zu",
                     fault_quote(rules->arena, one->id), one->path.ptr, one->line);
    }
}

static void
read_file(struct rules *rules, struct str path,
          void (*read)(struct rules *, struct str, struct str))
{
    struct str bytes, why;
    if (file_read(rules->arena, path.ptr, &bytes, &why))
        read(rules, path, bytes);
    else
        fault_at(&rules->faults, (struct spot){ path, 1, 1 }, "%s", why.ptr);
}

bool
rules_load(struct arena *arena, const char *folder,
           const struct rule_kind *const *kinds, size_t count, struct rules **rules,
           struct buf *faults)
{
    if (!faults->arena)
        faults->arena = arena;
    struct rules *all = rules_new(arena, folder, kinds, count);
    all->faults.to = faults;
    size_t path_count = 0;
    struct str *paths = pack_paths(arena, all->root, &path_count, &all->faults);
    struct str fragments = arena_printf(arena, "%s/fragments.yaml", all->root.ptr);
    if (access(fragments.ptr, F_OK) == 0)
        read_file(all, fragments, fragments_read);
    for (size_t i = 0; i < path_count; i++)
        read_file(all, paths[i], pack_read);
    rules_sort(all);
    *rules = all;
    if (!all->faults.count)
        return true;
    rules_close(all);
    *rules = NULL;
    return false;
}

void
rules_close(struct rules *rules)
{
    if (!rules)
        return;
    for (size_t i = 0; i < rules->fragments.len; i++)
        regex_release(&rules->fragments.items[i].entry->regex);
    for (size_t i = 0; i < rules->set_count; i++)
        for (size_t k = 0; k < rules->sets[i].members.len; k++)
            regex_release(&rules->sets[i].members.items[k]->regex);
    regex_engine_release(rules->engine);
    file_unmap(rules->mapped);
}

size_t
rules_count(const struct rules *rules)
{
    return rules->entries.len;
}

const struct rule *
rules_at(const struct rules *rules, size_t index)
{
    return &rules->entries.items[index]->public;
}

const struct rule *
rules_find(const struct rules *rules, struct str id)
{
    size_t low = 0, high = rules->entries.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct rule *rule = &rules->by_id[middle]->public;
        int order = str_compare(rule->id, id);
        if (!order)
            return rule;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

struct rule_set *
rules_of(struct rules *rules, const char *kind)
{
    for (size_t i = 0; i + 1 < rules->set_count; i++)
        if (!strcmp(rules->sets[i].kind->name, kind))
            return &rules->sets[i];
    return &rules->sets[rules->set_count - 1];
}

size_t
rule_hits(const struct rules *rules, const struct rule *rule)
{
    (void)rules;
    return ((const struct entry *)rule)->hits;
}
