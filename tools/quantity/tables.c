/* Reading of the tables of measure words, neighbours of numbers, and idioms. */
#include "quantity/tables_read.h"

#include "base/table.h"
#include "quantity/glyph.h"

#include <string.h>

/* Place of WORD in NAMES ("a|b|c"); -1. */
static int
place_in(struct str word, const char *names)
{
    int place = 0;
    for (;; place++, names++) {
        size_t len = strcspn(names, "|");
        if (len == word.len && memcmp(names, word.ptr, len) == 0)
            return place;
        names += len;
        if (!*names)
            return -1;
    }
}

/* The same, and a fault when it is not there. */
static int
choice(struct table_reader *r, struct str field, const char *names)
{
    int place = place_in(field, names);
    if (place < 0)
        table_fault(r, "unknown word", field);
    return place;
}

/* What the grammar of dates and periods must know of a measure word. */
static void
set_roles(struct measure *m)
{
    static const enum date_part PARTS[] = { PART_YEAR,  PART_YEAR,    PART_MONTH,
                                            PART_DAY,   PART_QUARTER, PART_ERA,
                                            PART_ERA,   PART_HOUR,    PART_POINT,
                                            PART_SMALL, PART_SMALL,   PART_SMALL };
    int part = place_in(m->printed, "年|年度|月|日|季度|年代|世纪|时|点|分|刻|秒");
    int period = place_in(m->canonical, "天|周|月|季度|年");
    m->part = part < 0 ? PART_NONE : PARTS[part];
    m->period = period < 0 ? PERIOD_OTHER : (enum period)((int)PERIOD_DAY + period);
    m->time = place_in(m->dimension,
                       "time|month|workday|decade of days|term|school year") >= 0;
}

static void
take_measure(struct table_reader *r)
{
    struct quantity_tables *t = r->owner;
    struct measure m = { .printed = r->fields[0],
                         .canonical = r->fields[1],
                         .dimension = r->fields[2] };
    int kind =
        choice(r, r->fields[4], "unit|count|head|money|sign|percent|tenths|compound");
    if (!decimal_read(r->fields[3], &m.factor) || m.factor.mantissa <= 0)
        table_fault(r, "factor is no positive number", r->fields[3]);
    if (kind < 0)
        return;
    m.kind = (enum measure_kind)kind;
    set_roles(&m);
    uint32_t index = (uint32_t)t->measures.len;
    bool fresh = m.kind == MEASURE_SIGN
                     ? words_add_backward(r->arena, &t->signs, m.printed, index)
                     : words_add(r->arena, &t->units, m.printed, index);
    if (!fresh)
        table_fault(r, "measure word stands twice", m.printed);
    *array_push(r->arena, &t->measures) = m;
}

/* All spellings of the words of a line may be said for each other. */
static void
take_group(struct table_reader *r)
{
    struct quantity_tables *t = r->owner;
    struct str rest = r->fields[1], word;
    uint32_t bit = (uint32_t)1 << (r->row % 32);
    if (r->row == 32)
        table_fault(r, "more than 32 groups", r->fields[0]);
    while (str_cut(&rest, ' ', &word)) {
        const struct measure *m = tables_find(t, word);
        if (!m)
            table_fault(r, "is no measure word", word);
        for (size_t i = 0; m && i < t->measures.len; i++) {
            struct measure *other = &t->measures.items[i];
            if (str_eq(other->canonical, m->canonical) &&
                str_eq(other->dimension, m->dimension))
                other->groups |= bit;
        }
    }
}

static void
take_stop(struct table_reader *r)
{
    struct quantity_tables *t = r->owner;
    uint32_t value = MEASURE_STOP;
    const struct measure *m = r->fields[1].len ? tables_find(t, r->fields[1]) : NULL;
    if (m && str_starts(r->fields[0], r->fields[1]))
        value = (uint32_t)(m - t->measures.items);
    else if (r->fields[1].len)
        table_fault(r, "is no measure word at the head of the stop", r->fields[1]);
    if (!words_add(r->arena, &t->units, r->fields[0], value))
        table_fault(r, "stands twice, or is a measure word", r->fields[0]);
}

static void
take_word(struct table_reader *r)
{
    struct quantity_tables *t = r->owner;
    int side = choice(r, r->fields[0], "before|inside|after|behind|date");
    int gives = choice(r, r->fields[2],
                       "none|ge|gt|le|lt|approx|vague|ordinal|identifier|reference|"
                       "phone|date");
    int when = choice(r, r->fields[3], "|scale|digit|arabic");
    if (side < 0 || gives < 0 || when < 0)
        return;
    struct number_word word = { .word = r->fields[1],
                                .side = (enum side)side,
                                .gives = (enum word_gives)gives,
                                .when = (enum word_when)when };
    uint32_t index = (uint32_t)t->words.len;
    struct number_words *set = &t->beside[side];
    bool fresh = side == SIDE_BEFORE
                     ? words_add_backward(r->arena, set, word.word, index)
                     : words_add(r->arena, set, word.word, index);
    if (!fresh)
        table_fault(r, "stands twice on this side", word.word);
    *array_push(r->arena, &t->words) = word;
}

/* Offset of the first character that writes numbers; the length when none does. */
static size_t
first_numeral(struct str word)
{
    size_t at = 0;
    while (at < word.len) {
        struct glyph g = glyph_at(word, at, word.len);
        if (g.kind != GLYPH_NONE && g.kind != GLYPH_MARK)
            break;
        at += g.length;
    }
    return at;
}

static void
take_idiom(struct table_reader *r)
{
    struct quantity_tables *t = r->owner;
    struct str word = r->fields[0];
    struct idiom idiom = { .from = (uint32_t)(word.ptr - t->idiom_text.ptr),
                           .length = (uint32_t)word.len,
                           .head = (uint32_t)first_numeral(word) };
    int when = choice(r, r->fields[1], "|bare|counts");
    uint32_t older;
    if (idiom.head == word.len) {
        table_fault(r, "idiom without a numeral character", word);
        return;
    }
    idiom.bare = when == 1;
    idiom.counts = when == 2;
    struct str tail = str_sub(word, idiom.head, word.len);
    size_t index = t->idioms.len;
    if (!words_add(r->arena, &t->tails, tail, (uint32_t)index)) {
        if (words_longest(&t->tails, tail, 0, tail.len, &older) != tail.len) {
            table_fault(r, "idiom is too long", word);
            return;
        }
        idiom.next = t->idioms.items[older].next;
        t->idioms.items[older].next = (uint32_t)index + 1;
    }
    *array_push(r->arena, &t->idioms) = idiom;
}

/* A file of rules/tables. */
struct table {
    const char *name, *columns;
    table_take *take;
};

static const struct table tables_all[QUANTITY_TABLES] = {
    { "measures.tsv", "printed\tcanonical\tdimension\tfactor\tkind\tnote",
      take_measure },
    { "measure-groups.tsv", "group\twords\tnote", take_group },
    { "measure-stops.tsv", "word\tmeasure\tnote", take_stop },
    { "number-words.tsv", "side\tword\tgives\twhen\tnote", take_word },
    { "idioms.tsv", "word\twhen\tnote", take_idiom },
};

bool
quantity_tables_files(struct arena *arena, const char *folder,
                      struct str bytes[QUANTITY_TABLES], struct buf *faults)
{
    struct table_reader r = { .arena = arena, .faults = faults };
    for (size_t i = 0; i < QUANTITY_TABLES; i++)
        table_file(&r, folder, tables_all[i].name, &bytes[i]);
    return !r.faulty;
}

bool
quantity_tables_of(struct arena *arena, const char *folder,
                   const struct str bytes[QUANTITY_TABLES],
                   struct quantity_tables **tables, struct buf *faults)
{
    struct table_reader r = { .arena = arena, .faults = faults };
    r.owner = *tables = arena_new(arena, struct quantity_tables);
    (*tables)->idiom_text = bytes[QUANTITY_IDIOMS];
    for (size_t i = 0; i < QUANTITY_TABLES; i++) {
        const struct table *table = &tables_all[i];
        r.path = arena_printf(arena, "%s/%s", folder, table->name);
        table_rows(&r, bytes[i], str_of(table->columns), table->take);
    }
    return !r.faulty;
}

bool
quantity_tables_load(struct arena *arena, const char *folder,
                     struct quantity_tables **tables, struct buf *faults)
{
    struct str bytes[QUANTITY_TABLES];
    return quantity_tables_files(arena, folder, bytes, faults) &&
           quantity_tables_of(arena, folder, bytes, tables, faults);
}

static bool
is_letter(struct str text, size_t at)
{
    unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : 0;
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

const struct measure *
tables_measure(const struct quantity_tables *tables, struct str text, size_t at,
               size_t to, size_t *end)
{
    uint32_t value;
    size_t found = words_longest(&tables->units, text, at, to, &value);
    if (!found || value == MEASURE_STOP)
        return NULL;
    const struct measure *m = &tables->measures.items[value];
    *end = at + m->printed.len;
    if (is_letter(text, *end - 1) && is_letter(text, *end))
        return NULL;
    return m;
}

bool
tables_stops(const struct quantity_tables *tables, struct str text, size_t at,
             size_t to)
{
    uint32_t value;
    return words_longest(&tables->units, text, at, to, &value) && value == MEASURE_STOP;
}

const struct measure *
tables_find(const struct quantity_tables *tables, struct str printed)
{
    uint32_t value;
    size_t found = words_longest(&tables->units, printed, 0, printed.len, &value);
    return found && found == printed.len && value != MEASURE_STOP
               ? &tables->measures.items[value]
               : NULL;
}
