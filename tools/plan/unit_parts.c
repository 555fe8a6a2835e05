/* A unit's name taken apart: place, brackets, and what is left. */
#include "plan/units_inside.h"

#include "base/utf8.h"

#include <string.h>

static const struct str levels[] = { STR_INIT("省"), STR_INIT("市"), STR_INIT("区"),
                                     STR_INIT("县"), STR_INIT("州"), STR_INIT("旗"),
                                     STR_INIT("盟") };

#define LEVELS (sizeof levels / sizeof levels[0])

/* The word of LEVELS that S ends with; LEVELS: none. */
static size_t
level_of(struct str s)
{
    size_t i = 0;
    while (i < LEVELS && !str_ends(s, levels[i]))
        i++;
    return i;
}

/* 区公安局（养犬办） is 区公安局 and 养犬办; half-width brackets too. */
static void
cut_bracket(struct str name, struct unit_parts *parts)
{
    size_t open = str_find(name, STR("（"), 0), width = STR("（").len;
    size_t half = str_find(name, STR("("), 0);
    if (half < open) {
        open = half;
        width = 1;
    }
    parts->bare = str_sub(name, 0, open);
    struct str rest = str_sub(name, open + width, name.len);
    size_t close = str_find(rest, STR("）"), 0),
           close_half = str_find(rest, STR(")"), 0);
    parts->bracket = str_sub(rest, 0, close < close_half ? close : close_half);
}

/* Bytes of a place at the beginning of S that is not the issuer's: 顺义区 of 顺义区民政局; 0:
 * none. 社区, 园区 and the like are no places, so two characters at least stand before. */
static size_t
other_place(struct str s)
{
    static const struct str never[] = { STR_INIT("开发区"), STR_INIT("高新区"),
                                        STR_INIT("经开区"), STR_INIT("自贸区"),
                                        STR_INIT("示范区"), STR_INIT("管理区") };
    size_t characters = 0;
    for (size_t at = 0; at < s.len && characters < 8;) {
        utf8_next(s, &at);
        characters++;
        struct str head = str_sub(s, 0, at);
        if (characters < 3 || at == s.len || level_of(head) == LEVELS)
            continue;
        for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
            if (str_ends(head, never[i]))
                return 0;
        return at;
    }
    return 0;
}

/* 市场监管局 and 区域办 begin with the sign of a level, and not with a level. */
static bool
is_level(struct str s, size_t level)
{
    static const struct str words[] = { STR_INIT("市场"), STR_INIT("市容"),
                                        STR_INIT("市民"), STR_INIT("市政"),
                                        STR_INIT("区域"), STR_INIT("县域") };
    static const struct str office[] = { STR_INIT("市政务"), STR_INIT("市政府"),
                                         STR_INIT("市政协"), STR_INIT("市政法"),
                                         STR_INIT("市政数"), STR_INIT("市政管"),
                                         STR_INIT("市民政"), STR_INIT("市民族"),
                                         STR_INIT("市民防") };
    if (!str_starts(s, levels[level]) || s.len == levels[level].len)
        return false;
    for (size_t i = 0; i < sizeof office / sizeof office[0]; i++)
        if (str_starts(s, office[i]))
            return true;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_starts(s, words[i]))
            return false;
    return true;
}

/* Takes the issuer's own place, or just its level, off *s. */
static bool
cut_own(const struct units *units, struct str *s)
{
    size_t level = level_of(units->place);
    if (units->place.len && str_starts(*s, units->place)) {
        *s = str_sub(*s, units->place.len, s->len);
        return true;
    }
    for (size_t i = 0; i < LEVELS; i++)
        if (is_level(*s, i) && (level == LEVELS ? i != 0 : i == level)) {
            *s = str_sub(*s, levels[i].len, s->len);
            return true;
        }
    if (units->short_place.len && str_starts(*s, units->short_place)) {
        *s = str_sub(*s, units->short_place.len, s->len);
        return true;
    }
    return false;
}

static enum unit_place
cut_place(const struct units *units, struct str *s)
{
    if (cut_own(units, s))
        return PLACE_OWN;
    for (size_t i = 0; i < LEVELS; i++)
        if (is_level(*s, i)) {
            *s = str_sub(*s, levels[i].len, s->len);
            return PLACE_ABOVE;
        }
    size_t other = other_place(*s);
    if (!other)
        return PLACE_NONE;
    struct str place = str_sub(*s, 0, other);
    *s = str_sub(*s, other, s->len);
    /* 北京市通州区民政局 of 通州区 */
    if (str_ends(place, STR("市")) && s->len && cut_own(units, s))
        return PLACE_OWN;
    return PLACE_OTHER;
}

/* 公安 and 分局 of 公安局 and 分局. */
static bool
branch_key_of(const struct units *units, struct str office_name, struct str tail_name,
              struct unit_key *key)
{
    struct unit_key office, tail;
    unit_key_of(units->words, office_name, &office);
    unit_key_of(units->words, tail_name, &tail);
    struct str stem = unit_key_str(&office);
    if (str_ends(stem, STR("局")) || str_ends(stem, STR("委")))
        stem.len -= STR("局").len;
    if (stem.len + tail.len > UNIT_KEY_MOST)
        return false;
    memcpy(key->bytes, stem.ptr, stem.len);
    memcpy(key->bytes + stem.len, tail.bytes, tail.len);
    key->len = stem.len + tail.len;
    return true;
}

/* 公安局青梧分局 is 公安分局, 公安局公安交通管理局青梧交通支队 is 交通支队: a branch is called
 * by what stands behind the place, or else by its office. */
static bool
branch_key(const struct units *units, struct str core, struct unit_key *key)
{
    size_t at =
        units->short_place.len ? str_find(core, units->short_place, 0) : core.len;
    if (at == core.len || !at)
        return false;
    struct str behind = str_sub(core, at + units->short_place.len, core.len);
    if (units->place.len && str_starts(str_sub(core, at, core.len), units->place))
        behind = str_sub(core, at + units->place.len, core.len);
    if (!str_starts(behind, STR("分局"))) {
        unit_key_of(units->words, behind, key);
        return key->len > 0;
    }
    return branch_key_of(units, str_sub(core, 0, at), behind, key);
}

/* 生态环境局河东分局, where 河东 is not the issuer's: the key that the branch in the issuer's
 * own place has. Branches for a trade (交通, 轨道) are none of a place. */
static bool
branch_elsewhere(const struct units *units, struct str core, struct unit_key *key)
{
    static const struct str trades[] = {
        STR_INIT("交通"), STR_INIT("轨道"), STR_INIT("水上"), STR_INIT("森林"),
        STR_INIT("机场"), STR_INIT("铁路"), STR_INIT("地铁"), STR_INIT("治安"),
    };
    size_t office = str_find(core, STR("局"), 0) + STR("局").len;
    if (!units->short_place.len || !str_ends(core, STR("分局")) || office >= core.len)
        return false;
    struct str place = str_sub(core, office, core.len - STR("分局").len);
    if (utf8_count(place) < 2 || utf8_count(place) > 4 ||
        str_has(place, units->short_place))
        return false;
    for (size_t i = 0; i < sizeof trades / sizeof trades[0]; i++)
        if (str_has(place, trades[i]))
            return false;
    return branch_key_of(units, str_sub(core, 0, office), STR("分局"), key);
}

void
unit_parts_of(const struct units *units, struct str name, struct unit_parts *parts)
{
    struct unit_key bracket;
    cut_bracket(name, parts);
    parts->core = parts->bare;
    parts->place = cut_place(units, &parts->core);
    if (branch_elsewhere(units, parts->core, &parts->key))
        parts->place = PLACE_OTHER;
    else if (!branch_key(units, parts->core, &parts->key))
        unit_key_of(units->words, parts->core, &parts->key);
    parts->whole = parts->key;
    unit_key_of(units->words, parts->bracket, &bracket);
    if (parts->key.len + bracket.len <= UNIT_KEY_MOST) {
        memcpy(parts->whole.bytes + parts->whole.len, bracket.bytes, bracket.len);
        parts->whole.len += bracket.len;
    }
}
