/* Reading a command line by the table of options. */
#include "cmd/options.h"

#include "lint/near.h"

#include <string.h>

struct reader {
    struct arena *arena;
    char **argv;
    int argc, at;
    unsigned bit; /* of the command; COMMAND_ANY before it is known */
    struct options *options;
    struct option_fault *fault;
};

static bool
fails(struct reader *reader, enum message message, struct str first, struct str second,
      struct str third)
{
    reader->fault->message = message;
    reader->fault->words[0] = first;
    reader->fault->words[1] = second;
    reader->fault->words[2] = third;
    return false;
}

bool
option_serves(const struct option *option, unsigned bit)
{
    return (option->commands & bit) == bit;
}

static const struct option *
find_name(unsigned bit, struct str name)
{
    for (size_t i = 0; i < option_count; i++)
        if (option_serves(&option_table[i], bit) &&
            str_eq(name, str_of(option_table[i].name)))
            return &option_table[i];
    return NULL;
}

static const struct option *
find_letter(unsigned bit, char letter)
{
    for (size_t i = 0; i < option_count; i++)
        if (option_serves(&option_table[i], bit) && option_table[i].letter == letter)
            return &option_table[i];
    return NULL;
}

static bool
unknown(struct reader *reader, struct str name, struct str given)
{
    struct near near = near_of(name);
    for (size_t i = 0; i < option_count; i++)
        if (option_serves(&option_table[i], reader->bit))
            near_offer(&near, str_of(option_table[i].name));
    if (near.best.len)
        reader->fault->near = arena_printf(reader->arena, "--%s", near.best.ptr);
    const char *command = reader->options->command;
    struct str who =
        command ? arena_printf(reader->arena, "duban %s", command) : STR("duban");
    return fails(reader, MESSAGE_UNKNOWN_OPTION, given, who, STR(""));
}

int
option_choice(const char *choices, struct str value, int fallback)
{
    struct str rest = str_of(choices), choice;
    for (int i = 0; value.len && str_cut(&rest, '|', &choice); i++)
        if (str_eq(choice, value))
            return i;
    return fallback;
}

static struct str
nearest_choice(const char *choices, struct str value)
{
    struct near near = near_of(value);
    struct str rest = str_of(choices), choice;
    while (str_cut(&rest, '|', &choice))
        near_offer(&near, choice);
    return near.best;
}

static bool
set_value(struct reader *reader, const struct option *option, struct str value)
{
    struct str given = arena_printf(reader->arena, "--%s", option->name);
    if (option->choices && option_choice(option->choices, value, -1) < 0) {
        reader->fault->near = nearest_choice(option->choices, value);
        return fails(reader, MESSAGE_OPTION_VALUE, given, value,
                     str_of(option->choices));
    }
    void *slot = (char *)reader->options + option->offset;
    *(struct str *)slot = value;
    return true;
}

/* VALUE: what stands behind = or the letter; ptr NULL when nothing does. */
static bool
take(struct reader *reader, const struct option *option, struct str given,
     struct str value)
{
    if (!option->argument) {
        if (value.ptr)
            return fails(reader, MESSAGE_OPTION_TAKES_NONE, given, STR(""), STR(""));
        void *slot = (char *)reader->options + option->offset;
        *(bool *)slot = true;
        return true;
    }
    if (!value.ptr) {
        if (reader->at >= reader->argc)
            return fails(reader, MESSAGE_OPTION_WANTS_VALUE, given,
                         str_of(option->argument), STR(""));
        value = str_of(reader->argv[reader->at++]);
    }
    return set_value(reader, option, value);
}

static bool
read_long(struct reader *reader, struct str argument)
{
    size_t equals = str_find(argument, STR("="), 0);
    struct str given = str_sub(argument, 0, equals), value = { 0 };
    if (equals < argument.len)
        value = (struct str){ argument.ptr + equals + 1, argument.len - equals - 1 };
    struct str name = str_sub(given, 2, given.len);
    const struct option *option = find_name(reader->bit, name);
    return option ? take(reader, option, given, value) : unknown(reader, name, given);
}

/* -o FILE, -oFILE, -h: letters are not run together. */
static bool
read_short(struct reader *reader, struct str argument)
{
    struct str given = str_sub(argument, 0, 2), value = { 0 };
    if (argument.len > 2)
        value = str_sub(argument, 2, argument.len);
    const struct option *option = find_letter(reader->bit, argument.ptr[1]);
    return option ? take(reader, option, given, value)
                  : unknown(reader, str_sub(argument, 1, argument.len), argument);
}

static bool
read_operand(struct reader *reader, const char *operand,
             unsigned (*bit_of)(const char *name))
{
    if (reader->options->command) {
        *array_push(reader->arena, &reader->options->operands) = operand;
        return true;
    }
    reader->bit = bit_of(operand);
    reader->options->command = operand;
    return reader->bit ||
           fails(reader, MESSAGE_UNKNOWN_COMMAND, str_of(operand), STR(""), STR(""));
}

bool
options_read(struct arena *arena, int argc, char **argv,
             unsigned (*bit_of)(const char *name), struct options *options,
             struct option_fault *fault)
{
    struct reader reader = { arena, argv, argc, 1, COMMAND_ANY, options, fault };
    bool only_operands = false;
    while (reader.at < argc) {
        const char *argument = argv[reader.at++];
        struct str text = str_of(argument);
        bool good;
        if (only_operands || text.len < 2 || text.ptr[0] != '-')
            good = read_operand(&reader, argument, bit_of);
        else if (str_eq(text, STR("--")))
            good = only_operands = true;
        else if (str_starts(text, STR("--")))
            good = read_long(&reader, text);
        else
            good = read_short(&reader, text);
        if (!good)
            return false;
    }
    return true;
}
