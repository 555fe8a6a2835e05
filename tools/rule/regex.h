/*
 * regex: compiled patterns and their matching; only door to PCRE2.
 *
 * Patterns are PCRE2, UTF, without UCP, DOLLAR_ENDONLY, DUPNAMES; lines end in LF.
 * Subjects must be valid UTF-8: they come from text/ or from our own validator, so
 * PCRE2's check is left out.
 * Every match has limits; a limit hit is MATCH_LIMIT. Code may be kept as bytes, which are
 * believed: PCRE2 looks at their head alone. It is interpreted at first and
 * compiled to machine code only once a pattern has read enough for that to pay.
 */
#ifndef RULE_REGEX_H
#define RULE_REGEX_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "rule/rule.h"

#include <stdint.h>

#define REGEX_MAX_BYTES ((size_t)1 << 16) /* of a pattern, fragments put in */

/* Limits of one match, as PCRE2 counts: backtracking points from one start, nested
 * ones, KiB of heap; bytes of the machine stack. An honest line is some 10,000
 * characters; these leave room for some tries of each. */
#define REGEX_MATCH_LIMIT 50000
#define REGEX_DEPTH_LIMIT 20000
#define REGEX_HEAP_KIB    32768
#define REGEX_STACK_BYTES ((size_t)1 << 20)

struct regex_engine; /* contexts and match data, made once and used by all */
struct pcre2_real_code_8;

/* How a match may be tied: not, MATCH_ANCHORED, MATCH_WHOLE (anchored, too). */
#define REGEX_TIES 3

struct regex {
    struct str pattern;             /* set by the owner; fragments put in */
    struct str written;             /* by regex_write; empty: compile the pattern */
    struct pcre2_real_code_8 *code; /* interpreted; NULL: not compiled yet */
    struct pcre2_real_code_8 *fast[REGEX_TIES]; /* machine code; NULL: none */
    bool ready;              /* there is match data that holds its groups */
    bool tried[REGEX_TIES];  /* machine code was asked for */
    size_t work[REGEX_TIES]; /* bytes interpreted so far */
};

/* What is wrong with a pattern and at which byte of it. */
struct regex_fault {
    struct str what;
    size_t offset;
};

struct regex_name {
    struct str name;
    uint32_t number;
};

/* Groups of a pattern; names sorted as PCRE2 sorts them. */
struct regex_groups {
    uint32_t count;
    struct regex_name *names;
    size_t name_count;
};

struct regex_engine *regex_engine_new(struct arena *arena);
void regex_engine_release(struct regex_engine *engine);

/* PCRE2's version and date. */
struct str regex_version(struct arena *arena);
/* False with *fault when the pattern does not compile. */
bool regex_compile(struct regex_engine *engine, struct regex *regex,
                   struct regex_fault *fault);
void regex_release(struct regex *regex);
/* Adds the compiled code to OUT, as PCRE2 of the same version reads it on the same machine, at
 * a multiple of eight bytes, which OUT has before and behind it. Nothing when it cannot. */
void regex_write(const struct regex *regex, struct buf *out);
struct regex_groups regex_groups(const struct regex *regex, struct arena *arena);

/* Spans of a match: PAIRS of offsets, unset ones SIZE_MAX; valid until the next match
 * with the engine.  */
struct regex_found {
    const size_t *offsets;
    size_t pairs;
};

/* Compiles what was not compiled yet, or reads what was written. */
enum match_outcome regex_match(struct regex_engine *engine, struct regex *regex,
                               struct str subject, size_t from, unsigned flags,
                               struct regex_found *found);

#endif
