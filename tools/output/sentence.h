/*
 * sentence: what a finding says, its words filled in.
 */
#ifndef OUTPUT_SENTENCE_H
#define OUTPUT_SENTENCE_H

#include "lint/lint.h"
#include "output/message.h"

/* Words longer than this many characters are cut, with an ellipsis. */
#define WORD_CHARACTERS 48

struct str sentence(struct arena *arena, const struct finding *finding,
                    enum language language);
/* "title: sentence". */
struct str sentence_whole(struct arena *arena, const struct finding *finding,
                          enum language language);
/* "title: sentence. fix: hint": where there is one field for all of it. */
struct str sentence_advice(struct arena *arena, const struct finding *finding,
                           enum language language);
struct str sentence_hint(struct arena *arena, const struct finding *finding,
                         enum language language);
struct str sentence_related(struct arena *arena, const struct finding *finding,
                            const struct related *related, enum language language);
/* "error", "warning", "info": the same in both languages, for grep. */
const char *severity_name(enum severity severity);

#endif
