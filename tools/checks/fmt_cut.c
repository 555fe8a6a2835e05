/* FMT17: prose that was cut off by a limit of a form or a database. */
#include "checks/places.h"

#include "base/utf8.h"

/* Lengths at which programs cut, in characters. */
static bool
is_limit(size_t length)
{
    static const size_t limits[] = { 200,  250,  255,  256,  500,  512,
                                     1000, 1024, 2000, 4000, 8000, 32767 };
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        if (length == limits[i])
            return true;
    return false;
}

/* Shorter ones are headwords; characters. */
#define PROSE_LEAST 30

/* Ends as sentences and lists do. */
static bool
ends_well(struct str text)
{
    static const uint32_t ends[] = { 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x2026, 0x300B,
                                     0xFF09, 0x201D, 0x3011, ')',    ';',    '.',
                                     '!',    '?',    '%',    '"' };
    size_t at = text.len;
    uint32_t c = utf8_before(text, &at);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (c == ends[i])
            return true;
    return false;
}

enum { SAY_LIMIT, SAY_OPEN };

/* Cells of prose that end well; the others are kept as places. */
struct endings {
    struct places open;
    size_t ended;
    size_t stopped; /* of the open ones: sentences before the last one end with stops */
};

static void
look_prose(struct run *run, const struct check *self, const struct entry *entry)
{
    struct endings *endings = run_state(run, self, sizeof *endings);
    for (int i = COLUMN_PROGRESS; i <= COLUMN_NEXT; i++) {
        const struct filing_cell *cell = &entry->row->cells[i];
        size_t length = cell->origin == ORIGIN_CELL ? utf8_count(cell->text) : 0;
        if (length < PROSE_LEAST)
            continue;
        if (ends_well(cell->text)) {
            endings->ended++;
            continue;
        }
        size_t stop = str_find(cell->text, STR("。"), 0);
        endings->stopped +=
            str_find(cell->text, STR("。"), stop + STR("。").len) < cell->text.len;
        size_t say = is_limit(length) ? SAY_LIMIT : SAY_OPEN, from = cell->text.len;
        struct place_met *place =
            place_cell(run, self, entry, (enum filing_column)i, say);
        for (int k = 0; k < 8; k++)
            utf8_before(cell->text, &from);
        place->words[0] =
            arena_str(run->arena, str_sub(cell->text, from, cell->text.len));
        place->words[1] = arena_printf(run->arena, "%zu", length);
    }
}

/* An end without a stop says something only where it is the exception. */
static void
report_prose(struct run *run, const struct check *self)
{
    struct endings *endings = run_state(run, self, sizeof *endings);
    struct places *places = &endings->open;
    size_t open = places->counts[SAY_OPEN];
    bool exception = (endings->ended >= 4 && open * 5 <= endings->ended) ||
                     (endings->ended >= 2 && open == 1 && endings->stopped == 1);
    size_t left = 0;
    for (size_t i = 0; i < places->met.len; i++)
        if (exception || places->met.items[i].say == SAY_LIMIT)
            places->met.items[left++] = places->met.items[i];
    places->met.len = left;
    if (!exception)
        places->counts[SAY_OPEN] = 0;
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(FMT17) = {
    .name = "truncated-cell",
    .severity = SEVERITY_WARNING,
    .title = { "文字像是被截断了", "a text that seems cut off" },
    .why = { "报表系统有字数上限，后面的话没有导出来",
             "forms have a limit of length; what followed was not exported" },
    .hint = { "对照原件补全", "complete it from the original" },
    .bad = "…正在开展设备（恰 255 字）",
    .good = "…正在开展设备调试。",
    .source = "checks.md FMT17; observed in exports of reporting systems",
    SAYS({ "到“{1}”为止恰好 {2} 字，没有句末标点",
           "it ends with {1} after exactly {2} characters, without a stop" },
         { "到“{1}”为止，没有句末标点，别的格都有",
           "it ends with {1} without a stop, which the other cells have" }),
    .look_row = look_prose,
    .look_end = report_prose,
};
