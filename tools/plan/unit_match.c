/* Whom a name means. */
#include "plan/units_inside.h"

static struct unit_match
by_printed(const struct unit_name *name)
{
    struct unit_match match = { .unit = name->unit, .until = name->until };
    match.how = name->forbidden            ? UNIT_DANGEROUS
                : date_is_set(name->until) ? UNIT_RENAMED
                : name->alias              ? UNIT_ALIAS
                                           : UNIT_EXACT;
    if (name->unit->collective)
        match.how = UNIT_ANY;
    return match;
}

/* The first unit with KEY of the issuer's own level. */
static const struct unit *
of_key(const struct units *units, struct str key, bool city)
{
    for (size_t i = 0; i < units->items.len; i++)
        if (!units->items.items[i]->collective && units->items.items[i]->city == city &&
            str_eq(units->items.items[i]->key, key))
            return units->items.items[i];
    return NULL;
}

/* The first two units of those that FULL names, parted by |. */
static size_t
of_full(const struct units *units, struct str full, struct unit_match *match)
{
    size_t count = 0;
    struct str name;
    while (str_cut(&full, '|', &name)) {
        struct unit_key key;
        unit_key_of(units->words, name, &key);
        const struct unit *unit = of_key(units, unit_key_str(&key), false);
        if (!unit || unit == match->unit)
            continue;
        if (!count++)
            match->unit = unit;
        else if (!match->other)
            match->other = unit;
    }
    return count;
}

/* Words that fit several units, or that were renamed. */
static bool
by_word(const struct units *units, const struct unit_parts *parts, bool old,
        struct unit_match *match)
{
    if (parts->place == PLACE_OTHER || parts->place == PLACE_ABOVE || !units->words)
        return false;
    for (size_t i = 0; i < units->words->items.len; i++) {
        const struct unit_word *word = &units->words->items.items[i];
        bool same =
            old ? word->kind == UNIT_OLD && str_eq(word->key, unit_key_str(&parts->key))
                : (word->kind == UNIT_SEVERAL || word->kind == UNIT_EITHER) &&
                      str_eq(word->printed, parts->core);
        if (!same)
            continue;
        *match = (struct unit_match){ .fits = word->full, .until = word->until };
        size_t count = of_full(units, word->full, match);
        match->how = old                                       ? UNIT_RENAMED
                     : word->kind == UNIT_SEVERAL || count > 1 ? UNIT_DANGEROUS
                                                               : UNIT_ALIAS;
        return count > 0 || word->kind == UNIT_SEVERAL;
    }
    return false;
}

/* 民政局 for 区民政局: nothing but the place is missing. */
static bool
lacks_place(const struct unit *unit, struct str name)
{
    return unit->name.len > name.len && str_ends(unit->name, name);
}

static struct unit_match
by_key(const struct units *units, const struct unit_parts *parts, struct str name)
{
    struct unit_match match = { .how = UNIT_UNKNOWN };
    struct str key = unit_key_str(&parts->key);
    const struct unit *own = of_key(units, key, false),
                      *city = of_key(units, key, true);
    if (!key.len)
        return match;
    if (parts->place == PLACE_ABOVE && city)
        return (struct unit_match){ .how = UNIT_ALIAS, .unit = city };
    match.unit = own;
    if (own && parts->place == PLACE_OTHER) {
        match.how = UNIT_ELSEWHERE;
    } else if (own && parts->place == PLACE_ABOVE) {
        struct unit_parts of;
        unit_parts_of(units, own->name, &of);
        match.how = of.place == PLACE_ABOVE ? UNIT_ALIAS : UNIT_ELSEWHERE;
    } else if (own && parts->bracket.len) {
        match.how = UNIT_BRACKET;
    } else if (own) {
        bool bare = parts->place == PLACE_NONE && lacks_place(own, name);
        match.how = bare ? UNIT_NO_PLACE : UNIT_ALIAS;
    }
    return match;
}

/* By a whole name of the notice or registry, its brackets passed over. */
static struct unit_match
by_whole(const struct units *units, const struct unit_parts *parts)
{
    struct str key = unit_key_str(&parts->whole);
    for (size_t i = 0; key.len && i < units->names.len; i++) {
        const struct unit_name *name = &units->names.items[i];
        if (!str_eq(name->key, key) || name->unit->collective ||
            parts->place == PLACE_OTHER)
            continue;
        struct unit_match match = by_printed(name);
        if (match.how == UNIT_EXACT)
            match.how = UNIT_BRACKET;
        return match;
    }
    return (struct unit_match){ .how = UNIT_UNKNOWN };
}

static const struct unit *
any_street(const struct units *units, struct str key)
{
    static const struct str ends[] = { STR_INIT("街道"), STR_INIT("镇"),
                                       STR_INIT("乡") };
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; str_ends(key, ends[k]) && i < units->items.len; i++)
            if (units->items.items[i]->collective)
                return units->items.items[i];
    return NULL;
}

struct unit_match
units_match(const struct units *units, struct str name)
{
    struct unit_match match = { .how = UNIT_NOTHING };
    if (!name.len)
        return match;
    match.how = UNIT_UNKNOWN;
    if (name.len > UNIT_NAME_MOST)
        return match;
    for (size_t i = 0; i < units->names.len; i++)
        if (str_eq(units->names.items[i].printed, name))
            return by_printed(&units->names.items[i]);
    struct unit_parts parts;
    unit_parts_of(units, name, &parts);
    if (by_word(units, &parts, false, &match))
        return match;
    match = by_key(units, &parts, name);
    if (match.how == UNIT_UNKNOWN)
        match = by_whole(units, &parts);
    if (match.how != UNIT_UNKNOWN || by_word(units, &parts, true, &match))
        return match;
    match.unit = any_street(units, unit_key_str(&parts.key));
    match.how = match.unit ? UNIT_ANY : UNIT_UNKNOWN;
    return match;
}

const struct unit *
units_coded(const struct units *units, struct str code)
{
    for (size_t i = 0; code.len && i < units->items.len; i++)
        if (str_eq(units->items.items[i]->code, code))
            return units->items.items[i];
    return NULL;
}

bool
unit_leads(const struct unit *unit, const struct duty *duty)
{
    for (size_t i = 0; i < unit->leads.len; i++)
        if (unit->leads.items[i] == duty)
            return true;
    return false;
}

bool
unit_helps(const struct unit *unit, const struct duty *duty)
{
    for (size_t i = 0; i < unit->helps.len; i++)
        if (unit->helps.items[i] == duty)
            return true;
    return false;
}

bool
unit_alone(const struct unit *unit, const struct duty *duty)
{
    return duty->units.len == 1 && unit_leads(unit, duty);
}

/* Whether a name of S may end before S does: the first bytes of the marks below. */
static bool
may_hold_marks(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        switch ((unsigned char)s.ptr[i]) {
        case 0xE3:
        case 0xEF:
        case ',':
        case ';':
        case '/':
        case '|':
        case '\n':
            return true;
        default:
            break;
        }
    return false;
}

bool
unit_cut(struct str *rest, struct str *name)
{
    static const struct str marks[] = { STR_INIT("、"), STR_INIT("，"), STR_INIT("；"),
                                        STR_INIT(","),  STR_INIT(";"),  STR_INIT("/"),
                                        STR_INIT("|"),  STR_INIT("\n") };
    while (rest->len) {
        size_t end = rest->len, width = 0;
        bool marked = may_hold_marks(*rest);
        for (size_t i = 0; marked && i < sizeof marks / sizeof marks[0]; i++) {
            size_t at = str_find(*rest, marks[i], 0);
            if (at < end) {
                end = at;
                width = marks[i].len;
            }
        }
        *name = str_trim(str_sub(*rest, 0, end));
        *rest = str_sub(*rest, end + width, rest->len);
        if (name->len)
            return true;
    }
    return false;
}
