/* Any bytes as a pack of rules: faults or rules; and rules that are taken keep the
 * promises of rule.h. Any bytes as the compiled form, too. */
#include "rule/cache.h"
#include "rule/read.h"

#include "../unit/rule_kinds.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* libfyaml 0.7.12 loses 2 KB on some paths of ill-formed files; the program ends then. */
const char *__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
    return "leak:libfyaml.so\n";
}

#define MAX_BYTES 8192
#define MAX_TEXT  200

static void
expect(bool ok)
{
    if (!ok)
        abort();
}

static struct rules *
fresh(struct arena *arena, struct buf *faults)
{
    static const char fragments[] =
        "[{name: NUM, serves: x, pattern: '[0-9]+', source: x, match: ['1'], "
        "no-match: [a]}]";
    struct rules *rules = rules_new(arena, "rules", test_kinds, 3);
    rules->faults.to = faults;
    fragments_read(rules, STR("rules/fragments.yaml"), str_of(fragments));
    return rules;
}

/* A set is its rules: the leftmost, and of those the first. */
static void
compare(struct rules *rules, struct rule_set *set, struct str text)
{
    struct match one, two, best = { 0 };
    enum match_outcome outcome = MATCH_NO;
    enum match_outcome got = rule_set_match(set, text, 0, 0, &one);
    size_t start = 0;
    for (size_t i = 0; i < set->members.len; i++) {
        const struct rule *rule = &set->members.items[i]->public;
        /* PCRE2 10.42 does not find all of ((?:^|a){0})a unless it is anchored. */
        if (str_has(rule->pattern, STR("{0")))
            return;
        switch (rule_match(rules, rule, text, 0, 0, &two)) {
        case MATCH_LIMIT:
            return;
        case MATCH_NO:
            break;
        case MATCH_YES:
            /* \K moves the start that is seen, but not the one that is compared. */
            if (str_has(rule->pattern, STR("\\K")))
                return;
            if (outcome == MATCH_NO || two.whole.from < start) {
                best = two;
                start = two.whole.from;
            }
            outcome = MATCH_YES;
        }
    }
    expect(got == outcome);
    if (got == MATCH_YES)
        expect(one.rule == best.rule && one.whole.from == start &&
               one.whole.to == best.whole.to && one.whole.to <= text.len);
}

static bool
reads(struct rules *rules, struct str bytes, struct cache_keys keys)
{
    struct cache_form form;
    return cache_open(rules->arena, bytes, &form) &&
           form.keys.program == keys.program && cache_is_of(&form, keys.packs) &&
           cache_read(rules, &form);
}

static void
use(struct arena *arena, struct rules *rules, struct str bytes)
{
    struct buf told = { .arena = arena };
    struct str text = str_sub(bytes, 0, MAX_TEXT);
    text = str_sub(text, 0, utf8_valid(text));
    rules_sort(rules);
    if (rules->faults.count)
        return;
    rules_test(rules, &told);
    for (size_t i = 0; i < 3; i++)
        compare(rules, &rules->sets[i], text);
    struct rules *again = rules_new(arena, "rules", test_kinds, 3);
    const struct cache_keys keys = { 5, 6 };
    struct str form = cache_write(rules, keys, (struct watch){ 0 }, STR(""));
    expect(reads(again, form, keys));
    expect(rules_count(again) == rules_count(rules));
    rules_sort(again);
    compare(again, &again->sets[0], text);
    rules_close(again);
}

static void
put(struct buf *out, uint64_t number)
{
    for (size_t i = 0; i < 8; i++)
        buf_char(out, (char)(unsigned char)(number >> 8 * i & 0xFF));
}

/* Bytes as the texts of a form without images, whose head is right, or the sums would stop
 * nearly all. */
static void
as_compiled(struct arena *arena, struct str bytes)
{
    static const char none[4 * 8]; /* four empty arrays */
    const struct str images = { none, sizeof none };
    const struct cache_keys keys = { 5, 6 };
    struct buf form = { .arena = arena };
    buf_add(&form, STR(CACHE_MAGIC));
    put(&form, keys.program);
    put(&form, keys.packs);
    put(&form, image_sum(0, bytes));
    put(&form, bytes.len);
    put(&form, image_sum(0, images));
    put(&form, images.len);
    buf_add(&form, bytes);
    buf_add(&form, images);
    struct rules *rules = rules_new(arena, "rules", test_kinds, 3);
    if (reads(rules, buf_str(&form), keys))
        rules_sort(rules);
    rules_close(rules);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = { 0 };
    struct buf faults = { .arena = &arena };
    struct str bytes = { (const char *)data, size };
    if (size > MAX_BYTES)
        return 0;
    struct rules *rules = fresh(&arena, &faults);
    pack_read(rules, STR("rules/x.yaml"), bytes);
    expect((rules->faults.count > 0) == (faults.len > 0));
    use(&arena, rules, bytes);
    rules_close(rules);
    as_compiled(&arena, bytes);
    arena_release(&arena);
    return 0;
}
