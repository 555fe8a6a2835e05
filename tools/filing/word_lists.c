/* The lists by name, and looking for their words. */
#include "filing/tables.h"

const struct str word_list_names[WORD_LISTS] = {
    [LIST_NOTHING] = STR_INIT("nothing"),
    [LIST_UNNAMED] = STR_INIT("unnamed"),
    [LIST_REST] = STR_INIT("rest"),
    [LIST_CUT_OFF] = STR_INIT("cut-off"),
    [LIST_BOUND] = STR_INIT("bound"),
    [LIST_ATTRIBUTE] = STR_INIT("attribute"),
    [LIST_ARRANGED] = STR_INIT("arranged"),
    [LIST_PROMISE] = STR_INIT("promise"),
    [LIST_YEAR_END] = STR_INIT("year-end"),
    [LIST_VAGUE] = STR_INIT("vague"),
    [LIST_BEGUN] = STR_INIT("begun"),
    [LIST_ENDED] = STR_INIT("ended"),
    [LIST_PERMITTED] = STR_INIT("permitted"),
    [LIST_STARTED] = STR_INIT("started"),
    [LIST_GROWTH] = STR_INIT("growth"),
    [LIST_SHARE] = STR_INIT("share"),
    [LIST_DRAFT] = STR_INIT("draft"),
    [LIST_SCHOOL] = STR_INIT("school"),
    [LIST_JOINT] = STR_INIT("joint"),
    [LIST_BEGINNING] = STR_INIT("beginning"),
    [LIST_DATA_DAY] = STR_INIT("data-day"),
    [LIST_DEFINITIONS] = STR_INIT("definitions"),
    [LIST_STILL] = STR_INIT("still"),
    [LIST_EXPECTED] = STR_INIT("expected"),
    [LIST_STAGE] = STR_INIT("stage"),
    [LIST_ASIDE] = STR_INIT("aside"),
    [LIST_NOT_YET] = STR_INIT("not-yet"),
    [LIST_PLACE] = STR_INIT("place"),
    [LIST_SEASON] = STR_INIT("season"),
    [LIST_EMPTY] = STR_INIT("empty"),
    [LIST_HOPE] = STR_INIT("hope"),
    [LIST_TITLE] = STR_INIT("title"),
    [LIST_EARLIER] = STR_INIT("earlier"),
    [LIST_UNBEGUN] = STR_INIT("unbegun"),
    [LIST_ADDED] = STR_INIT("added"),
    [LIST_LEVEL] = STR_INIT("level"),
    [LIST_NAMES] = STR_INIT("names"),
    [LIST_PACE] = STR_INIT("pace"),
    [LIST_AHEAD] = STR_INIT("ahead"),
    [LIST_BEHIND] = STR_INIT("behind"),
    [LIST_TASK_RATE] = STR_INIT("task-rate"),
    [LIST_WHOLE] = STR_INIT("whole"),
    [LIST_HALVES] = STR_INIT("halves"),
    [LIST_SHARE_OF] = STR_INIT("share-of"),
    [LIST_PEOPLE] = STR_INIT("people"),
    [LIST_WORKS] = STR_INIT("works"),
    [LIST_LATE] = STR_INIT("late"),
    [LIST_EARLY] = STR_INIT("early"),
    [LIST_MEETING] = STR_INIT("meeting"),
    [LIST_TASK] = STR_INIT("task"),
    [LIST_COPY] = STR_INIT("copy"),
    [LIST_SOLVED] = STR_INIT("solved"),
    [LIST_CONTRAST] = STR_INIT("contrast"),
    [LIST_OF_TASK] = STR_INIT("of-task"),
    [LIST_BY_HOW_MUCH] = STR_INIT("by-how-much"),
    [LIST_WHATEVER] = STR_INIT("whatever"),
    [LIST_PLAIN_VERB] = STR_INIT("plain-verb"),
    [LIST_OWN_MEASURE] = STR_INIT("own-measure"),
    [LIST_IN_YEAR] = STR_INIT("in-year"),
    [LIST_BESIDE] = STR_INIT("beside"),
    [LIST_BEHIND_REST] = STR_INIT("behind-rest"),
    [LIST_NAMES_FOLLOW] = STR_INIT("names-follow"),
};

static bool
stands(struct str word, struct str s, enum word_place place)
{
    switch (place) {
    case WORD_ALL:
        return str_eq(s, word);
    case WORD_FIRST:
        return str_starts(s, word);
    case WORD_LAST:
        return str_ends(s, word);
    case WORD_WITHIN:
        return str_has(s, word);
    }
    return false;
}

struct str
tables_listed(const struct filing_tables *tables, enum word_list list, struct str s,
              enum word_place place)
{
    struct str longest = { 0 };
    for (size_t i = 0; i < tables->lists[list].len; i++) {
        struct str word = tables->lists[list].items[i];
        if (word.len <= longest.len || !stands(word, s, place))
            continue;
        if (place == WORD_ALL || place == WORD_WITHIN)
            return word;
        longest = word;
    }
    return longest;
}
