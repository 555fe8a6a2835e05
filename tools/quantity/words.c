/* A trie of characters in an open hash table. */
#include "quantity/words.h"

#include "base/utf8.h"

#include <string.h>

static size_t
slot_of(const struct number_words *words, uint32_t parent, uint32_t character)
{
    uint64_t hash = ((uint64_t)parent << 21 | character) * UINT64_C(0x9E3779B97F4A7C15);
    size_t at = (size_t)(hash >> 32) & (words->capacity - 1);
    while (words->slots[at].child && (words->slots[at].parent != parent ||
                                      words->slots[at].character != character))
        at = (at + 1) & (words->capacity - 1);
    return at;
}

/* Most texts hold no word at most places: one bit says so before any probe. */
static bool
may_begin(const struct number_words *words, uint32_t character)
{
    return words->heads[character >> 6 & 63] >> (character & 63) & 1;
}

static void
grow(struct arena *arena, struct number_words *words)
{
    struct number_words old = *words;
    words->capacity = old.capacity ? old.capacity * 2 : 64;
    words->slots = arena_alloc_array(arena, words->capacity, sizeof *words->slots);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].child)
            words->slots[slot_of(words, old.slots[i].parent, old.slots[i].character)] =
                old.slots[i];
    words->values_cap = words->capacity / 2 + 2;
    words->values = arena_alloc_array(arena, words->values_cap, sizeof *words->values);
    if (old.values)
        memcpy(words->values, old.values, old.values_cap * sizeof *old.values);
}

static uint32_t
step(struct arena *arena, struct number_words *words, uint32_t node, uint32_t character)
{
    if ((words->nodes + 1) * 2 > words->capacity)
        grow(arena, words);
    struct words_slot *slot = &words->slots[slot_of(words, node, character)];
    if (node == 0)
        words->heads[character >> 6 & 63] |= UINT64_C(1) << (character & 63);
    if (!slot->child)
        *slot = (struct words_slot){ node, character, (uint32_t)++words->nodes };
    return slot->child;
}

static bool
end_word(struct number_words *words, uint32_t node, uint32_t value)
{
    if (node == 0 || words->values[node])
        return false;
    words->values[node] = value + 1;
    return true;
}

bool
words_add(struct arena *arena, struct number_words *words, struct str word,
          uint32_t value)
{
    uint32_t node = 0;
    if (word.len == 0 || word.len > WORDS_MAX_BYTES)
        return false;
    for (size_t at = 0; at < word.len;)
        node = step(arena, words, node, utf8_next(word, &at));
    return end_word(words, node, value);
}

bool
words_add_backward(struct arena *arena, struct number_words *words, struct str word,
                   uint32_t value)
{
    uint32_t node = 0;
    if (word.len == 0 || word.len > WORDS_MAX_BYTES)
        return false;
    for (size_t at = word.len; at > 0;)
        node = step(arena, words, node, utf8_before(word, &at));
    return end_word(words, node, value);
}

size_t
words_longest(const struct number_words *words, struct str text, size_t at, size_t to,
              uint32_t *value)
{
    size_t found = 0;
    uint32_t node = 0;
    if (words->capacity == 0)
        return 0;
    text.len = to < text.len ? to : text.len;
    while (at < text.len) {
        uint32_t character = utf8_next(text, &at);
        if (node == 0 && !may_begin(words, character))
            break;
        node = words->slots[slot_of(words, node, character)].child;
        if (!node)
            break;
        if (words->values[node]) {
            *value = words->values[node] - 1;
            found = at;
        }
    }
    return found;
}

size_t
words_all(const struct number_words *words, struct str text, size_t at, size_t to,
          uint32_t *values, size_t max)
{
    size_t count = 0;
    uint32_t node = 0;
    text.len = to < text.len ? to : text.len;
    while (words->capacity && at < text.len && count < max) {
        uint32_t character = utf8_next(text, &at);
        if (node == 0 && !may_begin(words, character))
            break;
        node = words->slots[slot_of(words, node, character)].child;
        if (!node)
            break;
        if (words->values[node])
            values[count++] = words->values[node] - 1;
    }
    return count;
}

size_t
words_longest_backward(const struct number_words *words, struct str text, size_t at,
                       size_t from, uint32_t *value)
{
    size_t found = (size_t)-1;
    uint32_t node = 0;
    if (words->capacity == 0)
        return found;
    while (at > from) {
        uint32_t character = utf8_before(text, &at);
        if (node == 0 && !may_begin(words, character))
            break;
        node = words->slots[slot_of(words, node, character)].child;
        if (!node || at < from)
            break;
        if (words->values[node]) {
            *value = words->values[node] - 1;
            found = at;
        }
    }
    return found;
}

void
words_put(struct buf *out, const struct number_words *words)
{
    image_put(out, words->slots, words->capacity, sizeof *words->slots);
    image_put(out, words->values, words->values_cap, sizeof *words->values);
    image_put(out, words->heads, 64, sizeof *words->heads);
    image_put(out, &words->nodes, 1, sizeof words->nodes);
}

void
words_take(struct image *image, struct number_words *words)
{
    words->slots = image_take(image, &words->capacity, sizeof *words->slots);
    words->values = image_take(image, &words->values_cap, sizeof *words->values);
    image_copy(image, words->heads, 64, sizeof *words->heads);
    image_copy(image, &words->nodes, 1, sizeof words->nodes);
}
