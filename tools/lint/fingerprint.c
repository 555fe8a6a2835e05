/* Fingerprints of findings; see the header for what goes in. */
#include "lint/fingerprint.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Fowler, Noll, Vo: FNV-1a, 64 bits. */
#define FNV_START UINT64_C(0xcbf29ce484222325)
#define FNV_PRIME UINT64_C(0x100000001b3)

struct key {
    uint64_t hash;
    size_t index; /* of the finding */
};

static uint64_t
hash_byte(uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * FNV_PRIME;
}

static bool
is_blank(uint32_t c)
{
    return c <= ' ' || c == 0xA0 || c == 0x3000;
}

/* Blanks left out; a separator behind, so that "ab","c" is not "a","bc". */
static uint64_t
hash_words(uint64_t hash, struct str s)
{
    for (size_t at = 0, from = 0; at < s.len; from = at)
        if (!is_blank(utf8_next(s, &at)))
            for (size_t i = from; i < at; i++)
                hash = hash_byte(hash, (unsigned char)s.ptr[i]);
    return hash_byte(hash, '|');
}

static uint64_t
hash_number(uint64_t hash, uint64_t number)
{
    for (int shift = 0; shift < 64; shift += 8)
        hash = hash_byte(hash, (unsigned char)(number >> shift));
    return hash;
}

struct str
fingerprint_of_words(struct arena *arena, const struct str *words, size_t count)
{
    uint64_t hash = FNV_START;
    for (size_t i = 0; i < count; i++)
        hash = hash_words(hash, words[i]);
    return arena_printf(arena, "%016" PRIx64, hash);
}

static struct str
identity(const struct run *run)
{
    if (run->notice && run->notice->doc_number.text.len)
        return run->notice->doc_number.text;
    const char *slash = strrchr(run->path, '/');
    return str_of(slash ? slash + 1 : run->path);
}

static uint64_t
hash_finding(uint64_t hash, const struct finding *finding)
{
    hash = hash_words(hash, str_of(finding->check->code));
    hash = hash_number(hash, (uint64_t)finding->item);
    hash = hash_words(hash, finding->field);
    /* Of a filing the figures change from month to month, and the fault stays one. */
    if (finding->record)
        return hash;
    for (size_t i = 0; i < FINDING_WORDS; i++)
        hash = hash_words(hash, finding->words[i]);
    return hash;
}

static int
key_compare(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

void
fingerprint_findings(struct run *run)
{
    size_t count = run->findings.len;
    struct key *keys = arena_alloc_array(run->arena, count, sizeof *keys);
    uint64_t start = hash_words(FNV_START, identity(run));
    for (size_t i = 0; i < count; i++)
        keys[i] = (struct key){ hash_finding(start, &run->findings.items[i]), i };
    qsort(keys, count, sizeof *keys, key_compare);
    uint64_t twin = 0;
    for (size_t i = 0; i < count; i++) {
        twin = i && keys[i].hash == keys[i - 1].hash ? twin + 1 : 0;
        uint64_t hash = twin ? hash_number(keys[i].hash, twin) : keys[i].hash;
        run->findings.items[keys[i].index].fingerprint =
            arena_printf(run->arena, "%016" PRIx64, hash);
    }
}
