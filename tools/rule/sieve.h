/*
 * sieve: which rules of a set can match at a place, told before PCRE2 is asked.
 *
 * Nine tries of ten at a place end in nothing. All patterns of a set together are one
 * automaton over characters, made deterministic only as far as the texts lead it; it
 * reads each character once, whatever the number of rules. The answer may be too wide,
 * never too narrow. Memory is bounded: where the automaton may grow no more it says "can".
 */
#ifndef RULE_SIEVE_H
#define RULE_SIEVE_H

#include "base/arena.h"
#include "base/str.h"
#include "rule/image.h"
#include "rule/program.h"

struct sieve;

#define SIEVE_ORDINARY STR("且") /* a character of no pattern */

#define SIEVE_LEARNT 900 /* states beyond which sieve_learn adds nothing */

/* At most PROGRAM_RULES patterns, a bit each. They compile, with fragments put in. What
 * the sieve learns lives in the arena. */
struct sieve *sieve_new(struct arena *arena, const struct str *patterns, size_t count);
/* The rules whose patterns the sieve knows nothing of: they can match anywhere. */
uint64_t sieve_loose(const struct sieve *sieve);
/* How many characters in a row come twice in what the rule INDEX matches, if it is loose;
 * 0: it is not known. */
size_t sieve_echo(const struct sieve *sieve, size_t index);
/* The rules that can match at byte FROM of valid UTF-8, as far as LOOK bytes tell. */
uint64_t sieve_at(struct sieve *sieve, struct str subject, size_t from, size_t look);
/* The first place at or after FROM where a rule that is not loose may begin, as far as one
 * character tells; at the latest the end. */
size_t sieve_skip(struct sieve *sieve, struct str subject, size_t from);
/* The rules that can match from there to the end of the subject. *certain: it knows
 * those of sieve_exact to match. */
uint64_t sieve_whole(struct sieve *sieve, struct str subject, size_t from,
                     bool *certain);
/* The longest beginning of SUBJECT that, alone, a rule can match from end to end; 0: none. */
size_t sieve_longest(struct sieve *sieve, struct str subject);
/* The rules whose pattern the sieve knows to the letter, captures aside. */
uint64_t sieve_exact(const struct sieve *sieve);
/* False: no rule, loose ones aside, can match anywhere at or after FROM. Reads the subject
 * once. */
bool sieve_anywhere(struct sieve *sieve, struct str subject, size_t from);

/* Makes the states that single characters lead to. */
void sieve_learn_characters(struct sieve *sieve);
/* Makes the states that SUBJECT leads to, as if it was asked of all its places. */
void sieve_learn(struct sieve *sieve, struct str subject);
/* Adds the sieve, made by sieve_new, with all it has learnt to OUT, of which the length is a
 * multiple of eight. */
void sieve_write(struct sieve *sieve, struct buf *out);
/* What sieve_write wrote, of COUNT patterns, used where it stands; NULL when there is
 * none. What the arrays hold is believed. */
struct sieve *sieve_read(struct arena *arena, struct image *image, size_t count);
/* A number that another machine or another version of these structs has otherwise. */
uint64_t sieve_form(void);

#endif
