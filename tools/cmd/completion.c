/* duban completion: what is offered where, and the choice of a shell. */
#include "cmd/completion.h"

#include "lint/check.h"
#include "output/print.h"

#include <string.h>

enum offer
offer_of_command(const struct command *command)
{
    const char *operands = command->operands;
    if (strstr(operands, "COMMAND"))
        return OFFER_COMMANDS;
    if (strchr(operands, '|'))
        return OFFER_WORDS;
    return strstr(operands, "CODE") ? OFFER_CODES : OFFER_FILES;
}

enum offer
offer_of_option(const struct option *option)
{
    if (option->choices)
        return OFFER_WORDS;
    if (!strcmp(option->argument, "CODES"))
        return OFFER_CODES;
    bool path = strstr(option->argument, "FILE") || strstr(option->argument, "PATH") ||
                strstr(option->argument, "DIR");
    return path ? OFFER_FILES : OFFER_NOTHING;
}

struct str
offer_choices(struct arena *arena, const char *operands)
{
    struct str rest = str_of(operands), choice, word;
    struct buf buf = { .arena = arena };
    while (str_cut(&rest, '|', &choice)) {
        if (str_cut(&choice, ' ', &word) && buf.len)
            buf_char(&buf, '|');
        buf_add(&buf, word);
    }
    return buf_str(&buf);
}

static void
add_codes(struct buf *out, char separator)
{
    struct str family = { 0 };
    for (size_t i = 0; i < catalogue_count; i++) {
        struct str own = check_family(&catalogue[i]);
        if (!str_eq(own, family)) {
            buf_add(out, own);
            buf_char(out, separator);
        }
        family = own;
        buf_add(out, str_of(catalogue[i].code));
        buf_char(out, separator);
    }
}

void
offer_add_words(struct buf *out, enum offer offer, const char *choices, char separator)
{
    struct str rest = str_of(choices), choice;
    size_t before = out->len;
    if (offer == OFFER_CODES)
        add_codes(out, separator);
    for (size_t i = 0; offer == OFFER_COMMANDS && i < command_count; i++)
        buf_printf(out, "%s%c", commands[i].name, separator);
    while (offer == OFFER_WORDS && str_cut(&rest, '|', &choice)) {
        buf_add(out, choice);
        buf_char(out, separator);
    }
    if (out->len > before)
        out->len--;
}

void
command_completion(struct session *session)
{
    struct buf out = { .arena = &session->arena };
    struct str shell = { 0 };
    if (session->options.operands.len)
        shell = str_of(session->options.operands.items[0]);
    if (str_eq(shell, STR("bash")))
        completion_bash(&out);
    else if (str_eq(shell, STR("zsh")))
        completion_zsh(&out, session->language);
    else if (str_eq(shell, STR("fish")))
        completion_fish(&out, session->language);
    else
        session_says(session, NULL, MESSAGE_UNKNOWN_SHELL, shell,
                     STR("bash, zsh, fish"), STR(""));
    print_buf(session->out, &out);
}
