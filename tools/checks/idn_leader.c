/* IDN: leaders of items (牵头领导). */
#include "checks/habit.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "plan/leaders.h"

/* Persons of a cell that are looked at. */
#define PERSONS_MOST 12

struct persons {
    struct str items[PERSONS_MOST];
    size_t count;
    bool odd; /* parted by something else than 、 */
};

static void
add_person(struct run *run, struct str part, struct persons *persons)
{
    struct str name = blank_compact(run->arena, part);
    if (name.len && persons->count < PERSONS_MOST)
        persons->items[persons->count++] = name;
}

/* Blanks part names where each part is one: 倪德才 王翔宇, but not 王 勇. */
static void
add_words(struct run *run, struct str part, struct persons *persons)
{
    size_t from = 0, to = part.len, words = 0, shortest = part.len;
    blank_trim(part, &from, &to);
    part = str_sub(part, from, to);
    for (size_t at = 0, start = 0; at <= part.len; at++) {
        size_t blank = at < part.len ? blank_length(part, at) : 1;
        if (!blank)
            continue;
        if (at > start) {
            size_t count = utf8_count(str_sub(part, start, at));
            shortest = count < shortest ? count : shortest;
            words++;
        }
        at += blank - 1;
        start = at + 1;
    }
    if (words < 2 || shortest < 2) {
        add_person(run, part, persons);
        return;
    }
    persons->odd = true;
    for (size_t at = 0, start = 0; at <= part.len; at++) {
        size_t blank = at < part.len ? blank_length(part, at) : 1;
        if (!blank)
            continue;
        if (at > start)
            add_person(run, str_sub(part, start, at), persons);
        at += blank - 1;
        start = at + 1;
    }
}

static struct persons
persons_of(struct run *run, struct str cell)
{
    struct persons persons = { 0 };
    struct str rest = cell, part;
    size_t marks = 0;
    for (size_t at = 0; (at = str_find(cell, STR("、"), at)) < cell.len; at++)
        marks++;
    size_t parts = 0;
    while (unit_cut(&rest, &part) && parts++ < PERSONS_MOST)
        add_words(run, part, &persons);
    if (parts && marks + 1 != parts)
        persons.odd = true;
    return persons;
}

/* The row names the item's leaders, letter by letter: nearly always. */
static bool
is_as_printed(const struct entry *entry)
{
    struct str rest = entry->row->cells[COLUMN_LEADERS].text;
    const struct duty *duty = entry->subject.duty;
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str leader = duty->leaders.items[i];
        if (!str_starts(rest, leader))
            return false;
        rest = str_sub(rest, leader.len, rest.len);
        if (i + 1 < duty->leaders.len) {
            if (!str_starts(rest, STR("、")))
                return false;
            rest = str_sub(rest, STR("、").len, rest.len);
        }
    }
    return !rest.len;
}

/* Whether there is something to compare; a table of successors may change even what is as
 * the notice has it. */
static bool
concerns(const struct run *run, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    if (!duty || !duty->leaders.len || !entry->row->cells[COLUMN_LEADERS].text.len)
        return false;
    return sheets_find(run->around->plan->sheets, "leaders") || !is_as_printed(entry);
}

static struct leader_match
match_of(const struct run *run, const struct entry *entry, struct str name)
{
    const struct plan *plan = run->around->plan;
    return leader_match(plan, &run->around->tables->alikes, entry->subject.duty, name,
                        entry->reference);
}

static void
look_mismatch(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!concerns(run, entry))
        return;
    struct persons persons = persons_of(run, entry->row->cells[COLUMN_LEADERS].text);
    for (size_t i = 0; i < persons.count; i++) {
        struct leader_match match = match_of(run, entry, persons.items[i]);
        if (match.how == LEADER_OF_DUTY || match.how == LEADER_SUCCESSOR ||
            match.how == LEADER_TYPO)
            continue;
        size_t say = match.how == LEADER_GONE ? 1 : match.how == LEADER_EARLY ? 2 : 0;
        struct finding *finding = found_cell(run, self, entry, COLUMN_LEADERS, say);
        finding->words[0] = persons.items[i];
        finding->words[1] = entry->subject.duty->id;
        finding->words[2] = match.near;
        found_duty(run, finding, entry->subject.duty);
    }
}

CHECK(IDN15) = {
    .name = "leader-mismatch",
    .severity = SEVERITY_WARNING,
    .title = { "牵头领导与通知不同", "the leader is not the notice's" },
    .why = { "督办找不到人；换了人的，分工表要先改",
             "nobody knows whom to ask; a change belongs into the table first" },
    .hint = { "按通知填写；已换人的，登记到 registry/leaders.tsv（姓名、起、止、继任）",
              "write the notice's; who followed whom belongs into registry/leaders.tsv" },
    .bad = "牵头领导既不是通知所列，也不是继任者",
    .good = "牵头领导与通知或继任表一致",
    .source = "checks.md IDN15; a successor needs no new notice",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "第 {2} 项的牵头领导是{3}，不是{1}",
           "the leader of item {2} is {3}, and not {1}" },
         { "{1}已由{3}接任", "{1} has been followed by {3}" },
         { "{1}这时还没有接任，是{3}", "{1} had not taken over by then; it is {3}" }),
    .look_row = look_mismatch,
};

static void
look_typo(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!concerns(run, entry))
        return;
    struct persons persons = persons_of(run, entry->row->cells[COLUMN_LEADERS].text);
    for (size_t i = 0; i < persons.count; i++) {
        struct leader_match match = match_of(run, entry, persons.items[i]);
        struct finding *finding = NULL;
        if (match.how == LEADER_TYPO)
            finding =
                habit_found(run, self, entry, COLUMN_LEADERS, 0, persons.items[i]);
        if (!finding)
            continue;
        finding->words[0] = persons.items[i];
        finding->words[1] = match.near;
        found_duty(run, finding, entry->subject.duty);
    }
}

CHECK(IDN16) = {
    .name = "leader-typo",
    .severity = SEVERITY_ERROR,
    .title = { "牵头领导的姓名写错了字", "a slip of the pen in the leader's name" },
    .why = { "领导姓名写错是硬伤，公开后影响很坏",
             "a leader's name misspelt is a blunder, the more so once published" },
    .hint = { "按通知改正", "write it as the notice does" },
    .bad = "牵头领导=顾怀谨",
    .good = "牵头领导=顾怀瑾",
    .source = "checks.md IDN16; website inspections count misspelt names of leaders",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "“{1}”应是“{2}”", "{1} should be {2}" }),
    .look_row = look_typo,
};

static bool
holds(const struct persons *persons, struct str name)
{
    for (size_t i = 0; i < persons->count; i++)
        if (str_has(persons->items[i], name))
            return true;
    return false;
}

/* Leaders of the notice, or who followed them, that the row leaves out. */
static size_t
missing_leader(const struct run *run, const struct entry *entry,
               const struct persons *persons, struct str *missing)
{
    const struct duty *duty = entry->subject.duty;
    size_t count = 0;
    for (size_t i = 0; i < duty->leaders.len; i++) {
        struct str leader = duty->leaders.items[i];
        struct str now = leader_now(run->around->plan, leader, entry->reference);
        if (holds(persons, leader) || holds(persons, now))
            continue;
        if (!count++)
            *missing = now;
    }
    return count;
}

static void
look_several(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!concerns(run, entry) || entry->subject.duty->leaders.len < 2)
        return;
    const struct duty *duty = entry->subject.duty;
    struct persons persons = persons_of(run, entry->row->cells[COLUMN_LEADERS].text);
    struct str missing = { 0 };
    bool fewer = missing_leader(run, entry, &persons, &missing) > 0;
    if (fewer && persons.count >= duty->leaders.len)
        return; /* another one in the place: IDN15, IDN16 */
    bool moved = !fewer && persons.count == duty->leaders.len && !persons.odd &&
                 !str_eq(persons.items[0], duty->leaders.items[0]);
    if (!fewer && !persons.odd && !moved)
        return;
    size_t say = fewer ? 0 : persons.odd ? 1 : 2;
    struct finding *finding = found_cell(run, self, entry, COLUMN_LEADERS, say);
    if (say && finding->severity == self->row->severity)
        finding->severity = SEVERITY_INFO;
    finding->words[0] = fewer ? missing : entry->row->cells[COLUMN_LEADERS].text;
    finding->words[1] = duty->id;
    struct buf all = { .arena = run->arena };
    for (size_t i = 0; i < duty->leaders.len; i++) {
        if (i)
            buf_add(&all, STR("、"));
        buf_add(&all, duty->leaders.items[i]);
    }
    finding->words[2] = buf_str(&all);
    found_duty(run, finding, duty);
}

CHECK(IDN17) = {
    .name = "coleaders",
    .severity = SEVERITY_WARNING,
    .title = { "几位牵头领导没有写全或写法不同",
               "several leaders are not all there, or written otherwise" },
    .why = { "漏一位就少一份责任；顺序和顿号不一，程序对不上",
             "a leader left out is a duty left out; another order does not compare" },
    .hint = { "照通知写，用顿号隔开",
              "write them as the notice does, with 、 between" },
    .bad = "牵头领导=王某某（通知有两位）",
    .good = "牵头领导=倪某某、王某某",
    .source = "checks.md IDN17",
    .yields = "IDN01 IDN03 IDN22 IDN24",
    SAYS({ "第 {2} 项少写了{1}，通知是{3}", "item {2}: {1} is left out of {3}" },
         { "“{1}”应写成“{3}”", "{1} should be {3}" },
         { "“{1}”与通知的顺序不同，通知是“{3}”",
           "{1} is not in the notice's order: {3}" }),
    .look_row = look_several,
};
