/* Leaders and their successors. */
#include "plan/leaders.h"

#include "base/utf8.h"

/* A chain of successors is no longer, even where a table leads in a circle. */
#define SUCCESSORS_MOST 8

/* A slip of the pen: of three characters or more one is another or missing, or all that
 * differ are taken for what should stand there but one; of two, which persons of one family
 * share the first of, only one that is taken for the other. NAME has WRITTEN's rows. */
static bool
is_slip(const struct alike_word *written, struct str name)
{
    size_t count = utf8_count(written->word), most = utf8_count(name);
    size_t halves = alike_distance(written, name);
    if (!halves || count < 2 || most < 2)
        return false;
    return halves <= (count > 2 || most > 2 ? 2 : 1);
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
leader_match(const struct plan *plan, const struct alikes *alikes,
             const struct duty *duty, struct str name, struct date date)
{
    struct leader_match match = { .how = LEADER_UNKNOWN };
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str leader = duty->leaders.items[i];
        enum leader_how how = against(plan, leader, name, date);
        if (how != LEADER_UNKNOWN)
            return (struct leader_match){ how, leader_now(plan, leader, date) };
    }
    bool known = is_known(plan, name);
    struct alike_word written;
    if (!known)
        alike_word_of(alikes, name, &written);
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str now = leader_now(plan, duty->leaders.items[i], date);
        if (!match.near.len)
            match.near = now;
        if (!known && is_slip(&written, now))
            return (struct leader_match){ LEADER_TYPO, now };
    }
    if (known)
        match.how = LEADER_OTHER;
    return match;
}
