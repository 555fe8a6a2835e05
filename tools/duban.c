/* duban: reads official task notices and says what they hold and what is wrong. */
#include "cmd/command.h"

#ifndef DUBAN_VERSION
#define DUBAN_VERSION "0.1.0"
#endif

static void
run(struct session *session)
{
    const char *name = session->options.command;
    const struct command *command = name ? command_find(name) : NULL;
    if (session->options.version)
        fprintf(session->out, "duban %s\n", DUBAN_VERSION);
    else if (session->options.help && command)
        help_command(session, command);
    else if (session->options.help)
        help_all(session);
    else if (command)
        command->run(session);
    else
        session_says(session, NULL, MESSAGE_NO_COMMAND, STR(""), STR(""), STR(""));
}

int
main(int argc, char **argv)
{
    struct session session = { 0 };
    struct option_fault fault = { 0 };
    bool good =
        options_read(&session.arena, argc, argv, command_bit, &session.options, &fault);
    if (session_open(&session)) {
        if (good)
            run(&session);
        else
            command_line_fault(&session, &fault);
    }
    return session_close(&session);
}
