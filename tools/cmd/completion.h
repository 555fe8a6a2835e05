/*
 * completion: what a shell offers behind duban, from the tables of commands and options.
 */
#ifndef CMD_COMPLETION_H
#define CMD_COMPLETION_H

#include "cmd/command.h"

/* What stands first behind a command, or behind an option that wants a value. */
enum offer { OFFER_NOTHING, OFFER_FILES, OFFER_WORDS, OFFER_CODES, OFFER_COMMANDS };

enum offer offer_of_command(const struct command *command);
enum offer offer_of_option(const struct option *option);
/* The words offered, with SEPARATOR between them. */
void offer_add_words(struct buf *out, enum offer offer, const char *choices,
                     char separator);
/* The first word of each choice of a command's operands: "list|test FILE": list test. */
struct str offer_choices(struct arena *arena, const char *operands);

void completion_bash(struct buf *out);
void completion_zsh(struct buf *out, enum language language);
void completion_fish(struct buf *out, enum language language);

#endif
