/* Which unit a name that nobody has may have meant. */
#include "base/utf8.h"
#include "plan/units_inside.h"

/* The shortest stem that says something: 教育, 养老. */
enum { STEM_LEAST = 2 };

/* 养老 of the key 养老局; empty when too little is left. */
static struct str
stem_of(struct str key)
{
    static const struct str ends[] = { STR_INIT("中心"), STR_INIT("局"), STR_INIT("委"),
                                       STR_INIT("办"), STR_INIT("处") };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(key, ends[i])) {
            struct str stem = str_sub(key, 0, key.len - ends[i].len);
            return utf8_count(stem) < STEM_LEAST ? (struct str){ 0 } : stem;
        }
    return (struct str){ 0 };
}

/* A third of the characters may differ; of those that sound or look alike twice as many. */
static struct str
by_letters(const struct units *units, const struct alikes *alikes, struct str name)
{
    struct str best = { 0 };
    size_t least = utf8_count(name) / 3;
    least = least ? 2 * least : 2;
    struct alike_word written;
    alike_word_of(alikes, name, &written);
    for (size_t i = 0; i < units->names.len; i++) {
        const struct unit_name *known = &units->names.items[i];
        size_t edits = alike_distance(&written, known->printed);
        if (edits > least || known->forbidden || known->unit->collective ||
            (edits == least && best.len))
            continue;
        least = edits;
        best = known->printed;
    }
    return best;
}

/* The one unit whose stem begins with STEM, or STEM with it: 教育 of 教育事业. */
static const struct unit *
by_stem(const struct units *units, struct str stem)
{
    const struct unit *found = NULL;
    for (size_t i = 0; i < units->items.len; i++) {
        const struct unit *unit = units->items.items[i];
        struct str other = stem_of(unit->key);
        if (!other.len || unit->collective ||
            (!str_starts(stem, other) && !str_starts(other, stem)))
            continue;
        if (found)
            return NULL;
        found = unit;
    }
    return found;
}

/* The one unit that leads all the duties that speak of STEM. */
static const struct unit *
by_topic(const struct units *units, struct str stem)
{
    const struct unit *found = NULL;
    for (size_t i = 0; i < units->items.len; i++) {
        const struct unit *unit = units->items.items[i];
        bool speaks = false;
        for (size_t d = 0; d < unit->leads.len && !speaks; d++)
            speaks = str_has(unit->leads.items[d]->title, stem) ||
                     str_has(unit->leads.items[d]->text, stem);
        if (!speaks)
            continue;
        if (found || unit->collective)
            return NULL;
        found = unit;
    }
    return found;
}

struct unit_near
units_nearest(const struct units *units, const struct alikes *alikes, struct str name)
{
    struct unit_near near = { .name = by_letters(units, alikes, name) };
    if (near.name.len || name.len > UNIT_NAME_MOST)
        return near;
    struct unit_parts parts;
    unit_parts_of(units, name, &parts);
    struct str stem = stem_of(unit_key_str(&parts.key));
    if (!stem.len || parts.place == PLACE_OTHER)
        return near;
    const struct unit *unit = by_stem(units, stem);
    if (unit)
        return (struct unit_near){ .name = unit->name };
    unit = by_topic(units, stem);
    size_t at = unit ? str_find(name, stem, 0) : name.len;
    if (at == name.len)
        return near;
    return (struct unit_near){ unit->name, str_sub(name, at, at + stem.len) };
}
