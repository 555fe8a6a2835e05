/*
 * command: what duban can do, one file each.
 */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "cmd/session.h"

struct command {
    const char *name;
    const char *operands; /* "NOTICE..." */
    struct bilingual summary;
    unsigned bit; /* enum command_bit */
    void (*run)(struct session *session);
};

extern const struct command commands[];
extern const size_t command_count;
/* NULL when there is none. */
const struct command *command_find(const char *name);
/* For options_read. */
unsigned command_bit(const char *name);
/* Tells what was wrong with a command line, with what may have been meant. */
void command_line_fault(struct session *session, const struct option_fault *fault);

void command_parse(struct session *session);
void command_lint(struct session *session);
void command_numbers(struct session *session);
void command_diff(struct session *session);
void command_fix(struct session *session);
void command_lsp(struct session *session);
void command_ingest(struct session *session);
void command_init(struct session *session);
void command_template(struct session *session);
void command_collect(struct session *session);
void command_report(struct session *session);
void command_explain(struct session *session);
void command_rules(struct session *session);
void command_completion(struct session *session);
void command_help(struct session *session);

/* Help of all commands, or of one; BRIEF: one screen, which only names the options that
 * stand aside. */
void help_all(struct session *session);
void help_command(struct session *session, const struct command *command, bool brief);

/* Explains the operands from index FROM on; all checks when there are none. */
void explain_operands(struct session *session, size_t from);
/* An action of `duban rules`. */
void rules_coverage(struct session *session);
/* Reads and checks the files that stand behind the action, which uses the rules. How many
 * files there were. */
size_t rules_use(struct session *session);

#endif
