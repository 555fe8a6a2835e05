/* Leaders and their successors. */
#include "plan/leaders.h"

#include "base/distance.h"
#include "base/file.h"
#include "base/utf8.h"

/* A chain of successors is no longer, even where a table leads in a circle. */
#define SUCCESSORS_MOST 8

bool
look_alikes_load(struct arena *arena, const char *folder, struct look_alikes **alikes,
                 struct buf *faults)
{
    struct str path = arena_printf(arena, "%s/look-alikes.tsv", folder), bytes, why;
    struct sheet sheet = { 0 };
    bool sound = true;
    *alikes = arena_new(arena, struct look_alikes);
    if (!file_read(arena, path.ptr, &bytes, &why)) {
        buf_printf(faults, "%s: cannot be read: %.*s\n", path.ptr, STR_ARG(why));
        return false;
    }
    sheet_read(arena, bytes, &sheet);
    for (size_t i = 0; i < sheet.rows.len; i++) {
        const struct sheet_row *row = &sheet.rows.items[i];
        struct str group = sheet_cell(&sheet, row, "characters");
        struct str kind = sheet_cell(&sheet, row, "kind");
        bool known = str_eq(kind, STR("shape")) || str_eq(kind, STR("sound"));
        if (!known || utf8_count(group) < 2) {
            buf_printf(faults, "%s:%zu: unknown kind, or fewer than two characters\n",
                       path.ptr, row->line);
            sound = false;
        }
        *array_push(arena, &(*alikes)->groups) = group;
    }
    return sound;
}

static bool
is_alike(const struct look_alikes *alikes, struct str a, struct str b)
{
    for (size_t i = 0; alikes && i < alikes->groups.len; i++)
        if (str_has(alikes->groups.items[i], a) && str_has(alikes->groups.items[i], b))
            return true;
    return false;
}

/* A slip of the pen: of three characters or more any one of them; of two only one that
 * is taken for the other, since persons share a family name. */
static bool
is_slip(const struct look_alikes *alikes, struct str a, struct str b)
{
    size_t count = utf8_count(a);
    if (str_eq(a, b) || distance(a, b) != 1)
        return false;
    if (count > 2 || utf8_count(b) > 2)
        return count > 1 && utf8_count(b) > 1;
    if (count != utf8_count(b))
        return false;
    size_t i = 0, j = 0;
    while (i < a.len && j < b.len) {
        size_t from = i, at = j;
        if (utf8_next(a, &i) != utf8_next(b, &j))
            return is_alike(alikes, str_sub(a, from, i), str_sub(b, at, j));
    }
    return false;
}

/* The person, perhaps with a post: 副区长王翔宇. */
static bool
is_person(struct str name, struct str person)
{
    return str_eq(name, person) ||
           (str_has(name, person) && name.len >= person.len + 2 * STR("区").len);
}

static const struct sheet_row *
row_of(const struct sheet *sheet, struct str name)
{
    for (size_t i = 0; sheet && i < sheet->rows.len; i++)
        if (str_eq(sheet_cell(sheet, &sheet->rows.items[i], "姓名"), name))
            return &sheet->rows.items[i];
    return NULL;
}

/* Who follows LEADER, and *since when (year 0: not said); empty: nobody. */
static struct str
successor_of(const struct sheet *sheet, struct str leader, struct date *since)
{
    const struct sheet_row *row = row_of(sheet, leader);
    struct str next = row ? sheet_cell(sheet, row, "继任") : (struct str){ 0 };
    *since = (struct date){ 0 };
    const struct sheet_row *then = next.len ? row_of(sheet, next) : NULL;
    if (!then || !date_read(sheet_cell(sheet, then, "起"), since))
        if (row)
            date_read(sheet_cell(sheet, row, "止"), since);
    return next;
}

static bool
has_begun(struct date since, struct date date)
{
    return !date_is_set(since) || !date_is_set(date) || date_compare(since, date) <= 0;
}

struct str
leader_now(const struct plan *plan, struct str leader, struct date date)
{
    const struct sheet *sheet = sheets_find(plan->sheets, "leaders");
    struct date since;
    for (int i = 0; i < SUCCESSORS_MOST; i++) {
        struct str next = successor_of(sheet, leader, &since);
        if (!next.len || !date_is_set(date) || !has_begun(since, date))
            break;
        leader = next;
    }
    return leader;
}

static bool
is_known(const struct plan *plan, struct str name)
{
    for (size_t i = 0; i < plan->duties.len; i++)
        for (size_t k = 0; k < plan->duties.items[i].leaders.len; k++)
            if (str_eq(plan->duties.items[i].leaders.items[k], name))
                return true;
    return row_of(sheets_find(plan->sheets, "leaders"), name) != NULL;
}

/* Against one leader of the duty and those who follow him. */
static enum leader_how
against(const struct plan *plan, struct str leader, struct str name, struct date date)
{
    const struct sheet *sheet = sheets_find(plan->sheets, "leaders");
    struct date since;
    struct str next = successor_of(sheet, leader, &since);
    if (is_person(name, leader)) {
        bool over = next.len && date_is_set(since) && date_is_set(date) &&
                    has_begun(since, date);
        return over ? LEADER_GONE : LEADER_OF_DUTY;
    }
    for (int i = 0; next.len && i < SUCCESSORS_MOST; i++) {
        if (is_person(name, next))
            return has_begun(since, date) ? LEADER_SUCCESSOR : LEADER_EARLY;
        next = successor_of(sheet, next, &since);
    }
    return LEADER_UNKNOWN;
}

struct leader_match
leader_match(const struct plan *plan, const struct look_alikes *alikes,
             const struct duty *duty, struct str name, struct date date)
{
    struct leader_match match = { .how = LEADER_UNKNOWN };
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str leader = duty->leaders.items[i];
        enum leader_how how = against(plan, leader, name, date);
        if (how != LEADER_UNKNOWN)
            return (struct leader_match){ how, leader_now(plan, leader, date) };
    }
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str now = leader_now(plan, duty->leaders.items[i], date);
        if (!match.near.len)
            match.near = now;
        if (!is_known(plan, name) && is_slip(alikes, now, name))
            return (struct leader_match){ LEADER_TYPO, now };
    }
    if (is_known(plan, name))
        match.how = LEADER_OTHER;
    return match;
}
