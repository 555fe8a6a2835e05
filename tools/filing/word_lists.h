/*
 * word_lists: the words that checks look for in cells and clauses, from word-lists.tsv of
 * rules/tables, which tells the question that each list answers. A list is a row of the enum,
 * its name in word_lists.c, and its words there.
 */
#ifndef FILING_WORD_LISTS_H
#define FILING_WORD_LISTS_H

#include "base/str.h"

enum word_list {
    LIST_NOTHING,
    LIST_UNNAMED,
    LIST_REST,
    LIST_CUT_OFF,
    LIST_BOUND,
    LIST_ATTRIBUTE,
    LIST_ARRANGED,
    LIST_PROMISE,
    LIST_YEAR_END,
    LIST_VAGUE,
    LIST_BEGUN,
    LIST_ENDED,
    LIST_PERMITTED,
    LIST_STARTED,
    LIST_GROWTH,
    LIST_SHARE,
    LIST_DRAFT,
    LIST_SCHOOL,
    LIST_JOINT,
    LIST_BEGINNING,
    LIST_DATA_DAY,
    LIST_DEFINITIONS,
    LIST_STILL,
    LIST_EXPECTED,
    LIST_STAGE,
    LIST_ASIDE,
    LIST_NOT_YET,
    LIST_PLACE,
    LIST_SEASON,
    LIST_EMPTY,
    LIST_HOPE,
    LIST_TITLE,
    LIST_EARLIER,
    LIST_UNBEGUN,
    LIST_ADDED,
    LIST_LEVEL,
    LIST_NAMES,
    LIST_PACE,
    LIST_AHEAD,
    LIST_BEHIND,
    LIST_TASK_RATE,
    LIST_WHOLE,
    LIST_HALVES,
    LIST_SHARE_OF,
    LIST_PEOPLE,
    LIST_WORKS,
    LIST_LATE,
    LIST_EARLY,
    LIST_MEETING,
    LIST_TASK,
    LIST_COPY,
    LIST_SOLVED,
    LIST_CONTRAST,
    LIST_OF_TASK,
    LIST_BY_HOW_MUCH,
    LIST_WHATEVER,
    LIST_PLAIN_VERB,
    LIST_OWN_MEASURE,
    LIST_IN_YEAR,
    LIST_BESIDE,
    LIST_BEHIND_REST,
    LIST_NAMES_FOLLOW,
    WORD_LISTS
};

/* Their names in the table. */
extern const struct str word_list_names[WORD_LISTS];

/* Where a word of a list stands in a text. */
enum word_place { WORD_ALL, WORD_FIRST, WORD_LAST, WORD_WITHIN };

struct filing_tables; /* filing/tables.h */

/* The word of LIST that S is; the longest that it begins or ends with; the first of the list
 * that it holds. Empty: none. */
struct str tables_listed(const struct filing_tables *tables, enum word_list list,
                         struct str s, enum word_place place);

#endif
