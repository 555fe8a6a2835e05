/* The scripts for bash, zsh and fish. */
#include "cmd/completion.h"

#include <string.h>

static void
add_bash_options(struct buf *out, const struct command *command)
{
    buf_printf(out, "    %s) options='", command->name);
    for (size_t i = 0; i < option_count; i++)
        if (option_serves(&option_table[i], command->bit))
            buf_printf(out, "--%s ", option_table[i].name);
    out->len--;
    buf_add(out, STR("' ;;\n"));
}

/* lint:--format) words='…' ;; */
static void
add_bash_values(struct buf *out, const struct command *command)
{
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        if (!option->argument || !option_serves(option, command->bit))
            continue;
        enum offer offer = offer_of_option(option);
        buf_printf(out, "    %s:--%s", command->name, option->name);
        if (option->letter)
            buf_printf(out, " | %s:-%c", command->name, option->letter);
        if (offer == OFFER_FILES) {
            buf_add(out, STR(") return ;;\n"));
            continue;
        }
        buf_add(out, STR(") words='"));
        offer_add_words(out, offer, option->choices, ' ');
        buf_add(out, STR("' ;;\n"));
    }
}

static void
add_bash_operands(struct buf *out, const struct command *command)
{
    enum offer offer = offer_of_command(command);
    if (offer == OFFER_FILES)
        return;
    buf_printf(out, "    %s:*) words='", command->name);
    struct str choices = offer_choices(out->arena, command->operands);
    offer_add_words(out, offer, choices.ptr, ' ');
    buf_add(out, STR("' ;;\n"));
}

/* Where nothing is offered, -o default lets bash offer files. */
void
completion_bash(struct buf *out)
{
    buf_add(
        out,
        STR("# bash completion of duban, made by: duban completion bash\n"
            "_duban()\n{\n"
            "    local word=${COMP_WORDS[COMP_CWORD]} before= command= options= words= i\n"
            "    COMPREPLY=()\n"
            "    ((COMP_CWORD > 0)) && before=${COMP_WORDS[COMP_CWORD-1]}\n"
            "    if [[ $word == = ]]; then word=\n"
            "    elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
            "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
            "        case ${COMP_WORDS[i]} in\n        "));
    offer_add_words(out, OFFER_COMMANDS, NULL, '|');
    buf_add(
        out,
        STR(") command=${COMP_WORDS[i]}; break ;;\n        esac\n    done\n"
            "    case $command in\n    '') options='--lang --color --help --version' ;;\n"));
    for (size_t i = 0; i < command_count; i++)
        add_bash_options(out, &commands[i]);
    buf_add(
        out,
        STR("    esac\n    case $command:$before in\n"
            "    :--lang) words='zh en' ;;\n    :--color) words='auto always never' ;;\n"));
    for (size_t i = 0; i < command_count; i++)
        add_bash_values(out, &commands[i]);
    buf_add(
        out,
        STR("    *)\n        case $word in -*) words=$options ;; *)\n        case $command: in\n"
            "    :) words='"));
    offer_add_words(out, OFFER_COMMANDS, NULL, ' ');
    buf_add(out, STR("' ;;\n"));
    for (size_t i = 0; i < command_count; i++)
        add_bash_operands(out, &commands[i]);
    buf_add(
        out,
        STR("        esac ;;\n        esac ;;\n    esac\n"
            "    local list=; [[ $word == *,* ]] && list=${word%,*},\n"
            "    COMPREPLY=($(compgen -P \"$list\" -W \"$words\" -- \"${word##*,}\"))\n}\n"
            "complete -o default -F _duban duban\n"));
}

/* TEXT inside of single quotes, with a backslash before each of MARKED. */
static void
add_quoted(struct buf *out, const char *text, const char *marked)
{
    for (; *text; text++) {
        if (*text == '\'') {
            buf_add(out, STR("'\\''"));
            continue;
        }
        if (strchr(marked, *text))
            buf_char(out, '\\');
        buf_char(out, *text);
    }
}

static void
add_zsh_offer(struct buf *out, enum offer offer, const char *choices)
{
    switch (offer) {
    case OFFER_NOTHING:
        break;
    case OFFER_FILES:
        buf_add(out, STR("_files"));
        break;
    case OFFER_CODES:
    case OFFER_WORDS:
    case OFFER_COMMANDS:
        buf_char(out, '(');
        offer_add_words(out, offer, choices, ' ');
        buf_char(out, ')');
        break;
    }
}

static void
add_zsh_option(struct buf *out, const struct option *option, enum language language)
{
    buf_add(out, STR(" \\\n      "));
    if (option->letter)
        buf_printf(out, "'(-%c --%s)'{-%c,--%s%s}'", option->letter, option->name,
                   option->letter, option->name, option->argument ? "=" : "");
    else
        buf_printf(out, "'--%s%s", option->name, option->argument ? "=" : "");
    buf_char(out, '[');
    add_quoted(out, in_language(option->help, language), "[]:\\");
    buf_char(out, ']');
    if (option->argument) {
        buf_printf(out, ":%s:", option->argument);
        add_zsh_offer(out, offer_of_option(option), option->choices);
    }
    buf_char(out, '\'');
}

static void
add_zsh_command(struct buf *out, const struct command *command, enum language language)
{
    buf_printf(out, "  %s)\n    _arguments", command->name);
    for (size_t i = 0; i < option_count; i++)
        if (option_serves(&option_table[i], command->bit))
            add_zsh_option(out, &option_table[i], language);
    struct str choices = offer_choices(out->arena, command->operands);
    buf_add(out, STR(" \\\n      '*: :"));
    add_zsh_offer(out, offer_of_command(command), choices.ptr);
    buf_add(out, STR("' ;;\n"));
}

void
completion_zsh(struct buf *out, enum language language)
{
    buf_add(out, STR("#compdef duban\n# made by: duban completion zsh\n_duban() {\n"
                     "  local -a commands\n  commands=(\n"));
    for (size_t i = 0; i < command_count; i++) {
        buf_printf(out, "    '%s:", commands[i].name);
        add_quoted(out, in_language(commands[i].summary, language), "");
        buf_add(out, STR("'\n"));
    }
    buf_add(out, STR("  )\n  if (( CURRENT == 2 )); then\n"
                     "    _describe -t commands command commands\n    return\n  fi\n"
                     "  local command=$words[2]\n  shift words; (( CURRENT-- ))\n"
                     "  case $command in\n"));
    for (size_t i = 0; i < command_count; i++)
        add_zsh_command(out, &commands[i], language);
    buf_add(
        out,
        STR("  esac\n}\n"
            "if [[ $funcstack[1] == _duban ]]; then _duban \"$@\"; else compdef _duban duban; fi\n"));
}

static void
add_fish_option(struct buf *out, const struct option *option,
                const struct command *command, enum language language)
{
    buf_printf(out, "complete -c duban -n '__fish_seen_subcommand_from %s' -l %s",
               command->name, option->name);
    if (option->letter)
        buf_printf(out, " -s %c", option->letter);
    buf_add(out, STR(" -d '"));
    add_quoted(out, in_language(option->help, language), "\\");
    buf_char(out, '\'');
    if (option->argument) {
        enum offer offer = offer_of_option(option);
        buf_add(out, offer == OFFER_FILES ? STR(" -rF") : STR(" -xa '"));
        if (offer != OFFER_FILES) {
            offer_add_words(out, offer, option->choices, ' ');
            buf_char(out, '\'');
        }
    }
    buf_char(out, '\n');
}

void
completion_fish(struct buf *out, enum language language)
{
    buf_add(out, STR("# fish completion of duban, made by: duban completion fish\n"));
    for (size_t i = 0; i < command_count; i++) {
        const struct command *command = &commands[i];
        enum offer offer = offer_of_command(command);
        buf_printf(out, "complete -c duban -n __fish_use_subcommand -fa %s -d '",
                   command->name);
        add_quoted(out, in_language(command->summary, language), "\\");
        buf_add(out, STR("'\n"));
        for (size_t k = 0; k < option_count; k++)
            if (option_serves(&option_table[k], command->bit))
                add_fish_option(out, &option_table[k], command, language);
        if (offer == OFFER_FILES)
            continue;
        struct str choices = offer_choices(out->arena, command->operands);
        buf_printf(out, "complete -c duban -n '__fish_seen_subcommand_from %s' -fa '",
                   command->name);
        offer_add_words(out, offer, choices.ptr, ' ');
        buf_add(out, STR("'\n"));
    }
}
