/*
 * message: everything duban says of its own, in Chinese and English.
 *
 * One table, so that a test finds what is missing in one of the two. (What checks say
 * stands in their rows, what options are for in the table of options.) {1}, {2} …
 * stand for the words given, as in checks.
 */
#ifndef OUTPUT_MESSAGE_H
#define OUTPUT_MESSAGE_H

#include "base/buf.h"
#include "lint/check.h"

enum language { LANGUAGE_ZH, LANGUAGE_EN };

enum message {
    MESSAGE_WHY,
    MESSAGE_HINT,
    MESSAGE_SEE,
    MESSAGE_NOT_CHECKED,
    MESSAGE_TIMES,
    MESSAGE_CLEAN,
    MESSAGE_SUMMARY,
    MESSAGE_SUMMARY_FIXABLE,
    MESSAGE_SUMMARY_NOT_CHECKED,
    MESSAGE_SUMMARY_SUPPRESSED,
    MESSAGE_BASELINE_WRITTEN,
    MESSAGE_BASELINE_KEPT,
    MESSAGE_STATISTICS,
    MESSAGE_LEFT_OUT,
    MESSAGE_SARIF_ROOT,
    MESSAGE_GITHUB_SHOWS,
    MESSAGE_HTML_TITLE,
    MESSAGE_HTML_CODE,
    MESSAGE_HTML_CHECK,
    MESSAGE_HTML_COUNT,
    MESSAGE_HTML_CHECKS,
    MESSAGE_ISSUER,
    MESSAGE_DATE,
    MESSAGE_PRINTED,
    MESSAGE_YEAR,
    MESSAGE_COUNTS,
    MESSAGE_LETTER_ONLY,
    MESSAGE_NO_ITEMS,
    MESSAGE_NO_TITLE,
    MESSAGE_STATED,
    MESSAGE_COUNTED,
    MESSAGE_LEADERS,
    MESSAGE_UNITS,
    MESSAGE_CO_UNITS,
    MESSAGE_DEADLINE,
    MESSAGE_NO_DATE,
    MESSAGE_DID_YOU_MEAN,
    MESSAGE_NO_COMMAND,
    MESSAGE_UNKNOWN_COMMAND,
    MESSAGE_UNKNOWN_OPTION,
    MESSAGE_OPTION_WANTS_VALUE,
    MESSAGE_OPTION_TAKES_NONE,
    MESSAGE_OPTION_VALUE,
    MESSAGE_OPTION_DATE,
    MESSAGE_NO_FILES,
    MESSAGE_NO_TEXTS_IN_FOLDER,
    MESSAGE_TOO_DEEP,
    MESSAGE_CANNOT_READ,
    MESSAGE_CANNOT_WRITE,
    MESSAGE_NOT_TEXT,
    MESSAGE_NO_RULES,
    MESSAGE_BAD_RULES,
    MESSAGE_UNKNOWN_CHECK,
    MESSAGE_UNKNOWN_ACTION,
    MESSAGE_UNKNOWN_SHELL,
    MESSAGE_NO_PROFILE,
    MESSAGE_CONFIG_UNKNOWN_KEY,
    MESSAGE_CONFIG_KIND,
    MESSAGE_CONFIG_TEXT,
    MESSAGE_CONFIG_MAPPING,
    MESSAGE_CONFIG_LIST,
    MESSAGE_CONFIG_VALUE,
    MESSAGE_CONFIG_DATE,
    MESSAGE_CONFIG_CODE,
    MESSAGE_CONFIG_FAULTS,
    MESSAGE_CONFIG_DEFAULT,
    MESSAGE_CONFIG_OPTION,
    MESSAGE_USAGE,
    MESSAGE_COMMANDS,
    MESSAGE_OPTIONS,
    MESSAGE_HELP_MORE,
    MESSAGE_EXIT_STATUS,
    MESSAGE_RULES_PASSED,
    MESSAGE_RULES_FAILED,
    MESSAGE_LIST_CHECKS,
    MESSAGE_LIST_RULES,
    MESSAGE_EXPLAIN_BAD,
    MESSAGE_EXPLAIN_GOOD,
    MESSAGE_EXPLAIN_SOURCE,
    MESSAGE_EXPLAIN_RULES,
    MESSAGE_EXPLAIN_PATTERN,
    MESSAGE_COVERAGE_NEVER,
    MESSAGE_COUNT
};

/* Indexed by enum message. */
extern const struct bilingual messages[MESSAGE_COUNT];

const char *in_language(struct bilingual words, enum language language);
/* Appends TEMPLATE with {1} … {9} filled from WORDS; one that is not there is empty. */
void fill(struct buf *buf, const char *template, const struct str *words, size_t count);
/* The message with up to three words, {1} {2} {3}; unused ones are { 0 }. */
struct str message(struct arena *arena, enum language language, enum message message,
                   struct str first, struct str second, struct str third);

#endif
