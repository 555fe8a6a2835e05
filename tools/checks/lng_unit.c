/* LNG: units named in a narrative by another name than their own. */
#include "base/utf8.h"
#include "lint/entry.h"

/* Characters of a unit's name behind its place. */
#define NAME_MOST 14

static bool
ends_unit(uint32_t c)
{
    return c == 0x59D4 /* 委 */ || c == 0x5C40 /* 局 */ || c == 0x529E /* 办 */;
}

/* The longest name of a unit that begins at FROM, with the place's last character: 区卫健委;
 * how is UNIT_NOTHING when there is none. */
static struct unit_match
name_at(const struct units *units, struct str text, size_t from, size_t *end)
{
    struct unit_match best = { .how = UNIT_NOTHING };
    size_t at = from;
    utf8_next(text, &at);
    for (int i = 0; i < NAME_MOST && at < text.len; i++) {
        uint32_t c = utf8_next(text, &at);
        if (c < 0x4E00 || c > 0x9FFF)
            break;
        if (!ends_unit(c))
            continue;
        struct unit_match match = units_match(units, str_sub(text, from, at));
        if (match.how != UNIT_EXACT && match.how != UNIT_ALIAS)
            continue;
        best = match;
        *end = at;
    }
    return best;
}

static void
look_short(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct plan *plan = run->around->plan;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (!plan || !plan->units || !plan->units->place.len || !text.len)
        return;
    struct str place = plan->units->place;
    struct str level = str_sub(place, place.len - STR("区").len, place.len);
    for (size_t at = 0, end; (at = str_find(text, level, at)) < text.len; at = end) {
        end = at + level.len;
        struct unit_match match = name_at(plan->units, text, at, &end);
        struct str said = str_sub(text, at, end);
        if (match.how != UNIT_ALIAS || !match.unit ||
            (plan->notice && str_has(plan->notice->text->utf8, said)))
            continue;
        struct finding *finding =
            found_part(run, self, entry, COLUMN_PROGRESS, (struct span){ at, end }, 0);
        finding->words[1] = match.unit->name;
    }
}

CHECK(LNG12) = {
    .name = "unit-short-name",
    .severity = SEVERITY_INFO,
    .title = { "文字里的单位用了简称", "a unit goes by a short name in the narrative" },
    .why = { "公开的文字用规范名称，简称各处不同",
             "what is published names units in full; short names differ from place to place" },
    .hint = { "写作“{2}”", "write {2}" },
    .bad = "会同区卫健委开展检查",
    .good = "会同区卫生健康委开展检查",
    .source = "checks.md LNG12; 厦门市 publishes a list of short names",
    SAYS({ "“{1}”即“{2}”", "{1} is {2}" }),
    .look_row = look_short,
};
