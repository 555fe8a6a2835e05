/* Rows as bytes. */
#include "history/packed.h"

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
measure_index(struct packed_measures *measures, const struct measure *measure)
{
    for (size_t i = measures->count; i > 0 && measure; i--)
        if (measures->items[i - 1] == measure)
            return i;
    if (!measure || measures->count == PACKED_MEASURES)
        return 0;
    measures->items[measures->count] = measure;
    return ++measures->count;
}

/* The first byte says how many units of bytes the row takes. */
size_t
packed_write(unsigned char *bytes, struct packed_measures *measures,
             const struct past *row)
{
    unsigned char *p = put(bytes + 1, fold(row->item));
    p = put(p, fold(row->indicator));
    p = put(p, row->unit_mark);
    p = put(p, row->line);
    p = put(p, (uint64_t)row->state << 1 | row->correction);
    p = put(p, (uint64_t)row->pace);
    p = put(p, (uint64_t)row->basis);
    p = put(p, measure_index(measures, row->measure));
    p = put_figure(p, &row->target);
    p = put_figure(p, &row->previous);
    p = put_figure(p, &row->current);
    p = put_figure(p, &row->done);
    p = put_figure(p, &row->ratio);
    size_t units = ((size_t)(p - bytes) + PACKED_UNIT - 1) / PACKED_UNIT;
    *bytes = (unsigned char)units;
    return units * PACKED_UNIT;
}

size_t
packed_size(const unsigned char *bytes)
{
    return (size_t)*bytes * PACKED_UNIT;
}

static const unsigned char *
get_key(const unsigned char *p, struct packed_key *key)
{
    uint64_t item, indicator, mark;
    p = get(p, &item);
    p = get(p, &indicator);
    p = get(p, &mark);
    *key = (struct packed_key){ (int)unfold(item), (int)unfold(indicator),
                                (uint32_t)mark };
    return p;
}

struct packed_key
packed_key(const unsigned char *bytes)
{
    struct packed_key key;
    get_key(bytes + 1, &key);
    return key;
}

void
packed_read(const unsigned char *bytes, const struct packed_measures *measures,
            struct past *row)
{
    struct packed_key key;
    uint64_t line, state, pace, basis, measure;
    const unsigned char *p = get_key(bytes + 1, &key);
    p = get(p, &line);
    p = get(p, &state);
    p = get(p, &pace);
    p = get(p, &basis);
    p = get(p, &measure);
    *row = (struct past){
        .line = (size_t)line,
        .item = key.item,
        .indicator = key.indicator,
        .unit_mark = key.mark,
        .state = (enum filing_state)(state >> 1),
        .pace = (enum filing_pace)pace,
        .basis = (enum filing_basis)basis,
        .correction = state & 1,
        .measure = measure ? measures->items[measure - 1] : NULL,
    };
    p = get_figure(p, &row->target);
    p = get_figure(p, &row->previous);
    p = get_figure(p, &row->current);
    p = get_figure(p, &row->done);
    get_figure(p, &row->ratio);
}
