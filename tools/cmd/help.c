/* duban help, made from the tables of commands and options. */
#include "cmd/command.h"
#include "output/print.h"
#include "output/shown.h"

#define NAME_COLUMNS   10
#define OPTION_COLUMNS 34

static void
add_title(struct buf *buf, const struct session *session, enum message title)
{
    buf_printf(buf, "\n%s\n", session_word(session, title));
}

/*   -o, --output FILE          write to FILE … */
static void
add_option(struct buf *buf, const struct session *session, const struct option *option)
{
    struct buf name = { .arena = buf->arena };
    if (option->letter)
        buf_printf(&name, "  -%c, --%s", option->letter, option->name);
    else
        buf_printf(&name, "      --%s", option->name);
    if (option->argument)
        buf_printf(&name, " %s", option->argument);
    shown_padded(buf, buf_str(&name), OPTION_COLUMNS);
    buf_printf(buf, " %s", in_language(option->help, session->language));
    if (option->choices)
        buf_printf(buf, " [%s]", option->choices);
    buf_char(buf, '\n');
}

static void
add_options(struct buf *buf, const struct session *session, unsigned bit, bool shared)
{
    add_title(buf, session, MESSAGE_OPTIONS);
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        if (shared ? option->commands == COMMAND_ANY : (option->commands & bit) != 0)
            add_option(buf, session, option);
    }
}

void
help_all(struct session *session)
{
    struct buf buf = { .arena = &session->arena };
    buf_printf(&buf, "%s: duban COMMAND [OPTION...] [PATH...]\n",
               session_word(session, MESSAGE_USAGE));
    add_title(&buf, session, MESSAGE_COMMANDS);
    for (size_t i = 0; i < command_count; i++) {
        buf_add(&buf, STR("  "));
        shown_padded(&buf, str_of(commands[i].name), NAME_COLUMNS);
        buf_printf(&buf, "%s\n", in_language(commands[i].summary, session->language));
    }
    add_options(&buf, session, COMMAND_ANY, true);
    buf_printf(&buf, "\n%s\n%s\n", session_word(session, MESSAGE_HELP_MORE),
               session_word(session, MESSAGE_EXIT_STATUS));
    print_buf(session->out, &buf);
}

void
help_command(struct session *session, const struct command *command)
{
    struct buf buf = { .arena = &session->arena };
    buf_printf(&buf, "%s: duban %s [OPTION...] %s\n\n%s\n",
               session_word(session, MESSAGE_USAGE), command->name, command->operands,
               in_language(command->summary, session->language));
    add_options(&buf, session, command->bit, false);
    buf_printf(&buf, "\n%s\n", session_word(session, MESSAGE_EXIT_STATUS));
    print_buf(session->out, &buf);
}

void
command_help(struct session *session)
{
    if (!session->options.operands.len) {
        help_all(session);
        return;
    }
    const char *name = session->options.operands.items[0];
    const struct command *command = command_find(name);
    if (command) {
        help_command(session, command);
        return;
    }
    struct option_fault fault = { MESSAGE_UNKNOWN_COMMAND, { str_of(name) }, { 0 } };
    command_line_fault(session, &fault);
}
