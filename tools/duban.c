/* duban: reads official task notices and says what they hold and what is wrong. */
#include "cmd/command.h"

#include <signal.h>
#include <unistd.h>

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
        help_command(session, command, true);
    else if (session->options.help)
        help_all(session);
    else if (command)
        command->run(session);
    else
        session_says(session, NULL, MESSAGE_NO_COMMAND, STR(""), STR(""), STR(""));
}

/* A long file that is mapped (base/arena.h) was cut short by somebody else. */
static void
on_lost_file(int number)
{
    static const char told[] =
        "duban: a file became shorter while it was read; run duban again\n";
    (void)number;
    if (write(STDERR_FILENO, told, sizeof told - 1) < 0)
        _exit(2);
    _exit(2);
}

int
main(int argc, char **argv)
{
    struct session session = { 0 };
    struct option_fault fault = { 0 };
    sigaction(SIGBUS, &(struct sigaction){ .sa_handler = on_lost_file }, NULL);
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
