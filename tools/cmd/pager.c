/* When output goes through a pager, and how. */
#include "cmd/pager.h"

#include "cmd/command.h"
#include "cmd/terminal.h"
#include "output/print.h"
#include "output/shown.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    FOR_PEOPLE = COMMAND_PARSE | COMMAND_JUDGES | COMMAND_RULES | COMMAND_HELP |
                 COMMAND_EXPLAIN | COMMAND_NUMBERS | COMMAND_DIFF | COMMAND_COLLECT
};

struct screen {
    size_t rows, columns;
};

/* `fix -` prints the file. */
static bool
prints_a_file(const struct options *options)
{
    for (size_t i = 0; i < options->operands.len; i++)
        if (!strcmp(options->operands.items[i], "-"))
            return options->fix || command_bit(options->command) == COMMAND_FIX;
    return false;
}

static bool
is_for_people(const struct options *options)
{
    struct str format = options->format;
    if (format.len && !str_eq(format, STR("text")) && !str_eq(format, STR("concise")))
        return false;
    if (options->help || !options->command)
        return true;
    return (command_bit(options->command) & FOR_PEOPLE) && !prints_a_file(options);
}

const char *
pager_wanted(const struct session *session)
{
    const struct options *options = &session->options;
    if (options->no_pager || options->output.len || options->watch ||
        !is_for_people(options) || !terminal_is_watched(STDOUT_FILENO))
        return NULL;
    const char *pager = getenv("DUBAN_PAGER");
    if (!pager)
        pager = getenv("PAGER");
    if (!pager)
        return "less -FRX";
    return *pager && strcmp(pager, "cat") != 0 ? pager : NULL;
}

static struct screen
screen_of_terminal(void)
{
    struct winsize size;
    if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_row && size.ws_col)
        return (struct screen){ size.ws_row, size.ws_col };
    return (struct screen){ 24, 80 };
}

/* LINE without its colours (paint.h). */
static size_t
columns_of(struct str line)
{
    size_t columns = 0;
    while (line.len) {
        size_t plain = str_find(line, STR("\033["), 0);
        columns += shown_width(str_sub(line, 0, plain));
        line = str_sub(line, plain, line.len);
        line = str_sub(line, str_find(line, STR("m"), 0) + 1, line.len);
    }
    return columns;
}

/* The last row is the prompt's. */
static bool
fits(struct str text, struct screen screen)
{
    struct str line;
    size_t rows = 0;
    while (rows < screen.rows && str_cut(&text, '\n', &line)) {
        size_t columns = columns_of(line);
        rows += columns ? (columns + screen.columns - 1) / screen.columns : 1;
    }
    return rows < screen.rows;
}

/* False when there is no such program. SIGINT and SIGPIPE are the pager's affair: it may
 * be left before its end. */
static bool
page(const char *pager, struct str text)
{
    if (!getenv("LESS"))
        setenv("LESS", "FRX", 1);
    if (!getenv("LESSCHARSET"))
        setenv("LESSCHARSET", "utf-8", 1);
    fflush(stdout);
    FILE *pipe = popen(pager, "w");
    if (!pipe)
        return false;
    void (*interrupt)(int) = signal(SIGINT, SIG_IGN);
    void (*broken)(int) = signal(SIGPIPE, SIG_IGN);
    print_str(pipe, text);
    int status = pclose(pipe);
    signal(SIGINT, interrupt);
    signal(SIGPIPE, broken);
    return !WIFEXITED(status) ||
           (WEXITSTATUS(status) != 127 && WEXITSTATUS(status) != 126);
}

void
pager_show(const char *pager, struct str text)
{
    if (fits(text, screen_of_terminal()) || !page(pager, text))
        print_str(stdout, text);
}
