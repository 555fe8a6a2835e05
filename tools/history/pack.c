/* Rows as bytes, found by a hash of their key. */
#include "history/pack.h"

#include <string.h>

#define CHUNK_BYTES  ((size_t)1 << 18)
#define CHUNKS_MOST  4095 /* a GiB */
#define ROW_BYTES    256  /* no row takes more */
#define MEASURES     255  /* told apart in a file; the others are none */
#define UNIT_BYTES   8    /* rows begin at multiples of it */
#define PAIRS_MOST   20000
#define SLOTS_FEWEST 1024
#define PLACE_BITS   27 /* CHUNKS_MOST * CHUNK_BYTES / UNIT_BYTES */

/* Rows of one item and indicator. */
struct pair {
    int item, indicator;
    uint32_t mark; /* of the first */
    bool several;  /* units are named */
    bool used;
    uint32_t last; /* place of the last row */
};

struct pack {
    struct arena *arena;
    unsigned char *chunks[CHUNKS_MOST];
    size_t at; /* bytes written */
    /* 1 + place of the last row of a key, and above PLACE_BITS a part of the key's hash;
     * 0: free. */
    uint32_t *slots;
    size_t capacity, count;
    struct pair *pairs;
    size_t pair_capacity, pair_count;
    const struct measure *measures[MEASURES];
    size_t measure_count;
};

struct key {
    int item, indicator;
    uint32_t mark;
};

static uint64_t
mix(uint64_t a)
{
    a ^= a >> 33;
    a *= UINT64_C(0xff51afd7ed558ccd);
    a ^= a >> 33;
    a *= UINT64_C(0xc4ceb9fe1a85ec53);
    return a ^ a >> 33;
}

static uint64_t
hash(struct key key)
{
    uint64_t pair = (uint64_t)(uint32_t)key.item << 32 | (uint32_t)key.indicator;
    return mix(mix(pair) + key.mark);
}

struct pack *
pack_new(struct arena *arena, size_t rows)
{
    struct pack *pack = arena_new(arena, struct pack);
    pack->arena = arena;
    pack->capacity = SLOTS_FEWEST;
    while (pack->capacity * 3 / 4 < rows && pack->capacity < (size_t)1 << 27)
        pack->capacity *= 2;
    pack->slots = arena_alloc_array(arena, pack->capacity, sizeof *pack->slots);
    pack->pair_capacity = SLOTS_FEWEST;
    pack->pairs = arena_alloc_array(arena, pack->pair_capacity, sizeof *pack->pairs);
    return pack;
}

static const unsigned char *
bytes_at(const struct pack *pack, uint32_t place)
{
    size_t at = (size_t)place * UNIT_BYTES;
    return pack->chunks[at / CHUNK_BYTES] + at % CHUNK_BYTES;
}

/* Little-endian, seven bits a byte. */
static unsigned char *
put(unsigned char *p, uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        *p++ = (unsigned char)(value | 0x80);
    *p++ = (unsigned char)value;
    return p;
}

static const unsigned char *
get(const unsigned char *p, uint64_t *value)
{
    int shift = 0;
    *value = 0;
    do
        *value |= (uint64_t)(*p & 0x7F) << shift;
    while (shift += 7, *p++ & 0x80);
    return p;
}

/* Small numbers of either sign are small. */
static uint64_t
fold(int64_t value)
{
    return value < 0 ? ~((uint64_t)value << 1) : (uint64_t)value << 1;
}

static int64_t
unfold(uint64_t value)
{
    return (int64_t)(value & 1 ? ~(value >> 1) : value >> 1);
}

static unsigned char *
put_figure(unsigned char *p, const struct past_figure *figure)
{
    struct decimal value = figure->value;
    bool any = value.mantissa || value.divisor;
    p = put(p, (uint64_t)figure->kind << 1 | any);
    p = put(p, figure->notes);
    if (!any)
        return p;
    p = put(p, fold(value.mantissa));
    p = put(p, (uint64_t)fold(value.scale) << 1 | (value.divisor != 0));
    return value.divisor ? put(p, (uint64_t)value.divisor) : p;
}

static const unsigned char *
get_figure(const unsigned char *p, struct past_figure *figure)
{
    uint64_t kind, notes, mantissa, scale, divisor = 0;
    p = get(p, &kind);
    p = get(p, &notes);
    *figure = (struct past_figure){ .kind = (enum value_kind)(kind >> 1),
                                    .notes = (unsigned)notes };
    if (!(kind & 1))
        return p;
    p = get(p, &mantissa);
    p = get(p, &scale);
    if (scale & 1)
        p = get(p, &divisor);
    figure->value = (struct decimal){ .mantissa = unfold(mantissa),
                                      .divisor = (int64_t)divisor,
                                      .scale = (int)unfold(scale >> 1) };
    return p;
}

static size_t
measure_index(struct pack *pack, const struct measure *measure)
{
    for (size_t i = pack->measure_count; i > 0 && measure; i--)
        if (pack->measures[i - 1] == measure)
            return i;
    if (!measure || pack->measure_count == MEASURES)
        return 0;
    pack->measures[pack->measure_count] = measure;
    return ++pack->measure_count;
}

static const unsigned char *
get_key(const unsigned char *p, struct key *key)
{
    uint64_t item, indicator, mark;
    p = get(p, &item);
    p = get(p, &indicator);
    p = get(p, &mark);
    *key = (struct key){ (int)unfold(item), (int)unfold(indicator), (uint32_t)mark };
    return p;
}

static size_t
write_row(struct pack *pack, unsigned char *bytes, const struct past *row)
{
    unsigned char *p = put(bytes, fold(row->item));
    p = put(p, fold(row->indicator));
    p = put(p, row->unit_mark);
    p = put(p, row->line);
    p = put(p, (uint64_t)row->state << 1 | row->correction);
    p = put(p, (uint64_t)row->pace);
    p = put(p, (uint64_t)row->basis);
    p = put(p, measure_index(pack, row->measure));
    p = put_figure(p, &row->target);
    p = put_figure(p, &row->previous);
    p = put_figure(p, &row->current);
    p = put_figure(p, &row->done);
    p = put_figure(p, &row->ratio);
    return (size_t)(p - bytes);
}

static const struct past *
read_row(const struct pack *pack, struct arena *arena, const struct filed *filed,
         uint32_t place)
{
    struct past *row = arena_new(arena, struct past);
    struct key key;
    uint64_t line, state, pace, basis, measure;
    const unsigned char *p = get_key(bytes_at(pack, place), &key);
    p = get(p, &line);
    p = get(p, &state);
    p = get(p, &pace);
    p = get(p, &basis);
    p = get(p, &measure);
    *row = (struct past){
        .filed = filed,
        .line = (size_t)line,
        .item = key.item,
        .indicator = key.indicator,
        .unit_mark = key.mark,
        .state = (enum filing_state)(state >> 1),
        .pace = (enum filing_pace)pace,
        .basis = (enum filing_basis)basis,
        .correction = state & 1,
        .measure = measure ? pack->measures[measure - 1] : NULL,
    };
    p = get_figure(p, &row->target);
    p = get_figure(p, &row->previous);
    p = get_figure(p, &row->current);
    p = get_figure(p, &row->done);
    get_figure(p, &row->ratio);
    return row;
}

static bool
same(struct key a, struct key b)
{
    return a.item == b.item && a.indicator == b.indicator && a.mark == b.mark;
}

static uint32_t
place_in(uint32_t slot)
{
    return (slot & ((UINT32_C(1) << PLACE_BITS) - 1)) - 1;
}

static uint32_t
tag_of(uint64_t hash)
{
    return (uint32_t)(hash >> 40) << PLACE_BITS;
}

/* The slot of KEY, or the free one where it would be. */
static size_t
slot_of(const struct pack *pack, struct key key)
{
    uint64_t mixed = hash(key);
    size_t at = (size_t)mixed & (pack->capacity - 1);
    for (; pack->slots[at]; at = (at + 1) & (pack->capacity - 1)) {
        struct key there;
        if ((pack->slots[at] ^ tag_of(mixed)) >> PLACE_BITS)
            continue;
        get_key(bytes_at(pack, place_in(pack->slots[at])), &there);
        if (same(there, key))
            break;
    }
    return at;
}

static struct pair *
pair_of(const struct pack *pack, int item, int indicator)
{
    struct key key = { item, indicator, 0 };
    size_t at = (size_t)hash(key) & (pack->pair_capacity - 1);
    while (pack->pairs[at].used &&
           (pack->pairs[at].item != item || pack->pairs[at].indicator != indicator))
        at = (at + 1) & (pack->pair_capacity - 1);
    return &pack->pairs[at];
}

static void
grow_pairs(struct pack *pack)
{
    struct pair *old = pack->pairs;
    size_t capacity = pack->pair_capacity;
    pack->pair_capacity *= 2;
    pack->pairs =
        arena_alloc_array(pack->arena, pack->pair_capacity, sizeof *pack->pairs);
    for (size_t i = 0; i < capacity; i++)
        if (old[i].used)
            *pair_of(pack, old[i].item, old[i].indicator) = old[i];
}

static void
grow_slots(struct pack *pack)
{
    const uint32_t *old = pack->slots;
    size_t capacity = pack->capacity;
    pack->capacity *= 2;
    pack->slots = arena_alloc_array(pack->arena, pack->capacity, sizeof *pack->slots);
    for (size_t i = 0; i < capacity; i++)
        if (old[i]) {
            struct key key;
            get_key(bytes_at(pack, place_in(old[i])), &key);
            pack->slots[slot_of(pack, key)] = old[i];
        }
}

/* Room for a row; false: none is left. */
static bool
make_room(struct pack *pack)
{
    if (pack->at % CHUNK_BYTES + ROW_BYTES > CHUNK_BYTES)
        pack->at = (pack->at / CHUNK_BYTES + 1) * CHUNK_BYTES;
    size_t chunk = pack->at / CHUNK_BYTES;
    if (chunk == CHUNKS_MOST)
        return false;
    if (!pack->chunks[chunk])
        pack->chunks[chunk] = arena_alloc(pack->arena, CHUNK_BYTES - 64);
    if (pack->count * 4 > pack->capacity * 3)
        grow_slots(pack);
    return true;
}

/* False: there are more items and indicators than any plan has. */
static bool
note_pair(struct pack *pack, const struct past *row, uint32_t place, bool *first)
{
    struct pair *pair = pair_of(pack, row->item, row->indicator);
    *first = !pair->used;
    if (*first && pack->pair_count == PAIRS_MOST)
        return false;
    if (*first && pack->pair_count * 2 >= pack->pair_capacity) {
        grow_pairs(pack);
        pair = pair_of(pack, row->item, row->indicator);
    }
    if (*first) {
        *pair =
            (struct pair){ row->item, row->indicator, row->unit_mark, false, true, 0 };
        pack->pair_count++;
    }
    pair->several |= pair->mark != row->unit_mark;
    pair->last = place;
    return true;
}

bool
pack_add(struct pack *pack, const struct past *row, bool *first)
{
    uint32_t place;
    *first = false;
    if (!make_room(pack))
        return false;
    place = (uint32_t)(pack->at / UNIT_BYTES);
    if (!note_pair(pack, row, place, first))
        return false;
    unsigned char *bytes =
        pack->chunks[pack->at / CHUNK_BYTES] + pack->at % CHUNK_BYTES;
    size_t size = write_row(pack, bytes, row);
    struct key key = { row->item, row->indicator, row->unit_mark };
    size_t slot = slot_of(pack, key);
    pack->count += !pack->slots[slot];
    pack->slots[slot] = (place + 1) | tag_of(hash(key));
    pack->at += (size + UNIT_BYTES - 1) / UNIT_BYTES * UNIT_BYTES;
    return true;
}

const struct past *
pack_find(const struct pack *pack, struct arena *arena, const struct filed *filed,
          const struct past_key *key)
{
    const struct pair *pair = pair_of(pack, key->item, key->indicator);
    if (!pair->used)
        return NULL;
    if (!key->unit_mark || !pair->several)
        return read_row(pack, arena, filed, pair->last);
    struct key whole = { key->item, key->indicator, key->unit_mark };
    size_t slot = slot_of(pack, whole);
    return pack->slots[slot] ? read_row(pack, arena, filed, place_in(pack->slots[slot]))
                             : NULL;
}
