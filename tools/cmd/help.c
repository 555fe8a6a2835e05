/* duban help, made from the tables of commands and options. */
#include "base/utf8.h"
#include "cmd/command.h"
#include "output/print.h"
#include "output/shown.h"

#define SCREEN_COLUMNS 80
#define NAME_COLUMNS   13
#define OPTION_COLUMNS 28

/* A line may end behind a blank, a bar or a wide character, but not before a mark that
 * closes. */
static bool
may_break(struct str text, size_t at)
{
    static const char *const closing[] = { "，", "。", "；", "：", "）", "、", "”" };
    struct str rest = str_sub(text, at, text.len);
    for (size_t i = 0; i < sizeof(closing) / sizeof(closing[0]); i++)
        if (str_starts(rest, str_of(closing[i])))
            return false;
    char before = text.ptr[at - 1];
    return before == ' ' || before == '|' || (unsigned char)before >= 0x80;
}

/* TEXT from column INDENT on, further lines below its start. */
static void
add_wrapped(struct buf *buf, struct str text, size_t indent)
{
    size_t room = SCREEN_COLUMNS - indent;
    for (size_t from = 0; from < text.len;) {
        size_t reach = shown_reach(text, from, room), end = reach;
        while (reach < text.len && end > from && !may_break(text, end))
            utf8_before(text, &end);
        end = end > from ? end : reach;
        shown(buf, str_trim(str_sub(text, from, end)));
        buf_char(buf, '\n');
        from = end;
        for (size_t i = 0; from < text.len && i < indent; i++)
            buf_char(buf, ' ');
    }
}

static void
add_title(struct buf *buf, const struct session *session, enum message title)
{
    buf_printf(buf, "\n%s\n", session_word(session, title));
}

/*   -o, --output FILE      write to FILE … */
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
    buf_char(&name, ' ');
    shown_padded(buf, buf_str(&name), OPTION_COLUMNS);
    size_t used = shown_width(buf_str(&name));
    if (used > OPTION_COLUMNS) {
        buf_char(buf, '\n');
        shown_padded(buf, STR(""), OPTION_COLUMNS);
    }
    struct buf says = { .arena = buf->arena };
    buf_add(&says, str_of(in_language(option->help, session->language)));
    if (option->choices)
        buf_printf(&says, " [%s]", option->choices);
    add_wrapped(buf, buf_str(&says), OPTION_COLUMNS);
}

static void
add_options(struct buf *buf, const struct session *session, unsigned bit, bool brief)
{
    add_title(buf, session, MESSAGE_OPTIONS);
    for (size_t i = 0; i < option_count; i++)
        if ((option_table[i].commands & bit) != 0 && !(brief && option_table[i].aside))
            add_option(buf, session, &option_table[i]);
}

/* Only the names of those that stand aside, behind a line that ends in LEAD. */
static void
add_aside(struct buf *buf, struct str lead, unsigned bit)
{
    struct buf names = { .arena = buf->arena };
    buf_add(&names, lead);
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        if (option->aside && option_serves(option, bit))
            buf_printf(&names, " --%s", option->name);
    }
    buf_char(buf, '\n');
    add_wrapped(buf, buf_str(&names), 0);
}

void
help_all(struct session *session)
{
    struct buf buf = { .arena = &session->arena };
    buf_printf(&buf, "%s: duban COMMAND [OPTION...] [PATH...]\n",
               session_word(session, MESSAGE_USAGE));
    add_title(&buf, session, MESSAGE_COMMANDS);
    for (size_t i = 0; i < command_count; i++) {
        struct str name = arena_printf(&session->arena, "  %s ", commands[i].name);
        shown_padded(&buf, name, NAME_COLUMNS);
        add_wrapped(&buf, str_of(in_language(commands[i].summary, session->language)),
                    NAME_COLUMNS);
    }
    add_aside(&buf, str_of(session_word(session, MESSAGE_HELP_EVERY)), COMMAND_ANY);
    buf_printf(&buf, "%s\n", session_word(session, MESSAGE_HELP_MORE));
    add_wrapped(&buf, str_of(session_word(session, MESSAGE_EXIT_STATUS)), 0);
    print_buf(session->out, &buf);
}

void
help_command(struct session *session, const struct command *command, bool brief)
{
    struct buf buf = { .arena = &session->arena };
    buf_printf(&buf, "%s: duban %s [OPTION...]%s%s\n\n",
               session_word(session, MESSAGE_USAGE), command->name,
               *command->operands ? " " : "", command->operands);
    add_wrapped(&buf, str_of(in_language(command->summary, session->language)), 0);
    add_options(&buf, session, command->bit, brief);
    if (brief)
        add_aside(&buf,
                  message(&session->arena, session->language, MESSAGE_HELP_ASIDE,
                          str_of(command->name), STR(""), STR("")),
                  command->bit);
    else
        buf_char(&buf, '\n');
    add_wrapped(&buf, str_of(session_word(session, MESSAGE_EXIT_STATUS)), 0);
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
        help_command(session, command, false);
        return;
    }
    struct option_fault fault = { MESSAGE_UNKNOWN_COMMAND, { str_of(name) }, { 0 } };
    command_line_fault(session, &fault);
}
