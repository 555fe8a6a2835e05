/* Rows as bytes, found in their order or by a hash of their key. */
#include "history/pack.h"

#include "history/pack_index.h"

#define PAIRS_MOST   20000
#define PAIRS_FEWEST 1024

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
    struct packed_rows rows;
    struct pack_index index;
    bool corrected; /* rows stand again further down, as corrections */
    struct pair *pairs;
    size_t pair_capacity, pair_count;
};

struct pack *
pack_new(struct arena *arena, bool spooled)
{
    struct pack *pack = arena_new(arena, struct pack);
    pack->arena = arena;
    pack->rows.arena = arena;
    pack->rows.spooled = spooled;
    pack->pair_capacity = PAIRS_FEWEST;
    pack->pairs = arena_alloc_array(arena, pack->pair_capacity, sizeof *pack->pairs);
    return pack;
}

static struct pair *
pair_of(const struct pack *pack, int item, int indicator)
{
    struct packed_key key = { item, indicator, 0 };
    size_t at = (size_t)packed_key_hash(key) & (pack->pair_capacity - 1);
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

/* The pair of ROW; NULL: there are more than any plan has. */
static struct pair *
note_pair(struct pack *pack, const struct past *row)
{
    struct pair *pair = pair_of(pack, row->item, row->indicator);
    if (pair->used)
        return pair;
    if (pack->pair_count == PAIRS_MOST)
        return NULL;
    if (pack->pair_count * 2 >= pack->pair_capacity) {
        grow_pairs(pack);
        pair = pair_of(pack, row->item, row->indicator);
    }
    return pair;
}

bool
pack_add(struct pack *pack, const struct past *row, bool *first)
{
    struct pair *pair = note_pair(pack, row);
    *first = pair && !pair->used;
    uint32_t place = pair ? packed_rows_add(&pack->rows, row) : PACKED_END;
    if (place == PACKED_END)
        return false;
    if (*first) {
        *pair =
            (struct pair){ row->item, row->indicator, row->unit_mark, false, true, 0 };
        pack->pair_count++;
    }
    pair->several |= pair->mark != row->unit_mark;
    pair->last = place;
    pack->corrected |= row->correction;
    return true;
}

void
pack_close(struct pack *pack)
{
    pack_index_open(&pack->index, pack->arena, &pack->rows);
}

bool
pack_is_spooled(const struct pack *pack)
{
    return pack->rows.spooled;
}

/* Where the walk is in PACK; NULL: it is in too many. */
static struct past_step *
step_in(struct past_steps *steps, const struct pack *pack)
{
    struct past_step *step = steps->items;
    for (; step < steps->items + PAST_STEPS; step++)
        if (!step->pack || step->pack == pack) {
            step->pack = pack;
            return step;
        }
    return NULL;
}

/* Two files are mostly in one order: the row behind the one found last, else wherever. */
static uint32_t
find_in_step(struct pack *pack, struct past_step *step, struct packed_key key)
{
    const struct packed_rows *rows = &pack->rows;
    uint32_t place = packed_rows_from(rows, step->next);
    if (place == PACKED_END ||
        !packed_key_same(packed_key(packed_rows_at(rows, place)), key))
        place = pack_index_find(&pack->index, key);
    if (place != PACKED_END)
        step->next = packed_rows_next(rows, place);
    return place;
}

const struct past *
pack_find(struct pack *pack, struct arena *arena, const struct filed *filed,
          const struct past_key *key)
{
    const struct pair *pair = pair_of(pack, key->item, key->indicator);
    if (!pair->used)
        return NULL;
    struct packed_key whole = { key->item, key->indicator, key->unit_mark };
    struct past_step *step = key->steps ? step_in(key->steps, pack) : NULL;
    uint32_t place = !key->unit_mark || !pair->several ? pair->last
                     : step && !pack->corrected        ? find_in_step(pack, step, whole)
                                                : pack_index_find(&pack->index, whole);
    if (place == PACKED_END)
        return NULL;
    struct past *row = arena_new(arena, struct past);
    packed_read(packed_rows_at(&pack->rows, place), &pack->rows.measures, row);
    row->filed = filed;
    return row;
}
