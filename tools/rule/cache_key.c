/* What the compiled form of rules depends on, as two numbers. */
#include "rule/cache.h"

#include "base/file.h"
#include "rule/read.h"

#include <string.h>
#include <unistd.h>

static uint64_t
sum_kinds(const struct rules *rules)
{
    uint64_t sum = rules->set_count;
    for (size_t i = 0; i + 1 < rules->set_count; i++) {
        const struct rule_kind *kind = rules->sets[i].kind;
        sum = image_sum(sum, str_of(kind->name));
        sum = image_sum(sum, str_of(kind->groups));
        for (size_t k = 0; k < kind_keys(kind); k++) {
            sum = image_sum(sum, str_of(kind->keys[k].name));
            sum = image_sum(sum, str_of(kind->keys[k].values));
            sum = sum * 3 + kind->keys[k].required;
        }
    }
    return sum;
}

uint64_t
cache_program(const struct rules *rules)
{
    struct arena arena = { 0 };
    uint64_t sum = image_sum(sum_kinds(rules), regex_version(&arena));
    arena_release(&arena);
    return sum * 3 + sieve_form();
}

bool
cache_packs(const struct rules *rules, uint64_t *key)
{
    struct arena arena = { 0 };
    struct buf text = { .arena = &arena };
    struct faults faults = { .to = &text };
    size_t count;
    struct str bytes, why;
    struct str *paths = pack_paths(&arena, rules->root, &count, &faults);
    struct str fragments = arena_printf(&arena, "%s/fragments.yaml", rules->root.ptr);
    uint64_t sum = 0;
    bool ok = !faults.count;
    if (access(fragments.ptr, F_OK) == 0) {
        ok = ok && file_read(&arena, fragments.ptr, &bytes, &why);
        sum = ok ? image_sum(sum, bytes) : sum;
    }
    for (size_t i = 0; i < count && ok; i++) {
        sum = image_sum(sum, str_sub(paths[i], rules->root.len, paths[i].len));
        ok = file_read(&arena, paths[i].ptr, &bytes, &why);
        sum = ok ? image_sum(sum, bytes) : sum;
    }
    *key = sum;
    arena_release(&arena);
    return ok;
}
