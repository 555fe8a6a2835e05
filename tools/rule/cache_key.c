/* What the compiled form of rules depends on, as one number. */
#include "rule/cache.h"

#include "base/file.h"
#include "rule/read.h"

#include <string.h>
#include <unistd.h>

#define SUM_FACTOR UINT64_C(0x9E3779B97F4A7C15) /* 2^64 / golden ratio, odd */

static uint64_t
mix(uint64_t sum, uint64_t word)
{
    sum = (sum ^ word) * SUM_FACTOR;
    return sum ^ sum >> 29;
}

uint64_t
cache_sum(uint64_t sum, struct str bytes)
{
    size_t at = 0;
    uint64_t word, sums[4] = { 1, 2, 3, 4 };
    sum = mix(sum, bytes.len);
    /* Four sums that do not wait for each other. */
    for (; bytes.len - at >= sizeof sums; at += sizeof sums)
        for (size_t i = 0; i < 4; i++) {
            memcpy(&word, bytes.ptr + at + i * sizeof word, sizeof word);
            sums[i] = mix(sums[i], word);
        }
    for (size_t i = 0; i < 4; i++)
        sum = mix(sum, sums[i]);
    for (; bytes.len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes.ptr + at, sizeof word);
        sum = mix(sum, word);
    }
    word = 0;
    if (at < bytes.len)
        memcpy(&word, bytes.ptr + at, bytes.len - at);
    return mix(sum, word);
}

static uint64_t
sum_kinds(const struct rules *rules)
{
    uint64_t sum = rules->set_count;
    for (size_t i = 0; i + 1 < rules->set_count; i++) {
        const struct rule_kind *kind = rules->sets[i].kind;
        sum = cache_sum(sum, str_of(kind->name));
        sum = cache_sum(sum, str_of(kind->groups));
        for (size_t k = 0; k < kind_keys(kind); k++) {
            sum = cache_sum(sum, str_of(kind->keys[k].name));
            sum = cache_sum(sum, str_of(kind->keys[k].values));
            sum = mix(sum, kind->keys[k].required);
        }
    }
    return sum;
}

bool
cache_key(const struct rules *rules, uint64_t *key)
{
    struct arena arena = { 0 };
    struct buf text = { .arena = &arena };
    struct faults faults = { .to = &text };
    size_t count;
    struct str bytes, why;
    struct str *paths = pack_paths(&arena, rules->root, &count, &faults);
    struct str fragments = arena_printf(&arena, "%s/fragments.yaml", rules->root.ptr);
    uint64_t sum = cache_sum(sum_kinds(rules), regex_version(&arena));
    sum = mix(sum, sieve_form());
    bool ok = !faults.count;
    if (access(fragments.ptr, F_OK) == 0) {
        ok = ok && file_read(&arena, fragments.ptr, &bytes, &why);
        sum = ok ? cache_sum(sum, bytes) : sum;
    }
    for (size_t i = 0; i < count && ok; i++) {
        sum = cache_sum(sum, str_sub(paths[i], rules->root.len, paths[i].len));
        ok = file_read(&arena, paths[i].ptr, &bytes, &why);
        sum = ok ? cache_sum(sum, bytes) : sum;
    }
    *key = sum;
    arena_release(&arena);
    return ok;
}
