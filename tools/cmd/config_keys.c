/* The keys of duban.yaml. */
#include "cmd/config.h"

#include "cmd/config_read.h"

#include <string.h>

const struct config_key config_keys[] = {
    { "language", "lang" },   { "select", "select" },     { "ignore", "ignore" },
    { "fail-on", "fail-on" }, { "profile", "profile" },   { "as-of", "as-of" },
    { "waivers", "waivers" }, { "baseline", "baseline" },
};

const size_t config_key_count = sizeof(config_keys) / sizeof(config_keys[0]);

const char *const config_path_names[CONFIG_PATHS] = { "notices", "filings", "registry",
                                                      "calendar" };

size_t
config_option(unsigned command, const char *name)
{
    for (size_t i = 0; i < option_count; i++)
        if (!strcmp(option_table[i].name, name) &&
            (!command || (option_table[i].commands & command)))
            return i;
    return option_count;
}

/* A path of the file, from its folder on. */
static struct str
resolved(struct taker *taker, struct str text)
{
    struct arena *arena = &taker->session->arena;
    const struct config *config = &taker->session->config;
    if (str_starts(text, STR("/")) || str_eq(config->root, config->here))
        return arena_str(arena, text);
    return arena_printf(arena, "%.*s/%.*s", STR_ARG(config->root), STR_ARG(text));
}

static bool
take_value(struct taker *taker, const struct option *option, const struct yaml *node,
           struct str *value)
{
    struct str key = node->key->text;
    if (!strcmp(option->argument, "CODES"))
        return taker_codes(taker, node, value);
    if (!taker_wants(taker, node, YAML_SCALAR))
        return false;
    *value = node->text;
    if (!value->len)
        return true;
    if (!strcmp(option->argument, "FILE"))
        *value = resolved(taker, node->text);
    struct date date;
    if (option->choices)
        return taker_choice(taker, node, option->choices);
    if (!strcmp(option->argument, "DATE") && !str_eq(node->text, STR("today")) &&
        !date_read(node->text, &date)) {
        taker_tell(taker, node->spot, MESSAGE_CONFIG_DATE,
                   (struct str[3]){ key, node->text }, STR(""));
        return false;
    }
    return true;
}

/* What the file says serves when neither an option nor DUBAN_LANG does. */
static void
take_option(struct taker *taker, const struct config_key *key, const struct yaml *node)
{
    struct session *session = taker->session;
    size_t index = config_option(0, key->option);
    const struct option *option = &option_table[index];
    struct setting *setting = &session->config.options[index];
    /* An empty value says nothing. */
    if (!take_value(taker, option, node, &setting->value) || !setting->value.len)
        return;
    setting->spot = node->spot;
    struct str *slot =
        (struct str *)(void *)((char *)&session->options + option->offset);
    bool outranked =
        !strcmp(option->name, "lang") && session_environment_language().len;
    if (!slot->len && !outranked)
        *slot = setting->value;
}

static void
take_path(struct taker *taker, enum config_path which, const struct yaml *node)
{
    struct session *session = taker->session;
    struct config *config = &session->config;
    if (!taker_wants(taker, node, YAML_SCALAR) || !node->text.len)
        return;
    config->paths[which] = (struct setting){ resolved(taker, node->text), node->spot };
}

static void
take_paths(struct taker *taker, const struct yaml *node)
{
    if (!taker_wants(taker, node, YAML_MAPPING))
        return;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        size_t i = 0;
        while (i < CONFIG_CALENDAR &&
               !str_eq(entry->key->text, str_of(config_path_names[i])))
            i++;
        if (i < CONFIG_CALENDAR)
            take_path(taker, (enum config_path)i, entry);
        else
            taker_unknown(taker, entry->key, config_path_names, CONFIG_CALENDAR);
    }
}

static void
take_ignores(struct taker *taker, const struct yaml *node)
{
    struct session *session = taker->session;
    if (!taker_wants(taker, node, YAML_MAPPING))
        return;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        struct str codes;
        if (taker_codes(taker, entry, &codes))
            *array_push(&session->arena, &session->config.ignores) =
                (struct path_ignore){ entry->key->text, codes, entry->key->spot };
    }
}

static void
take_key(struct taker *taker, const struct yaml *node)
{
    static const char *known[16] = { "paths", "calendar", "per-path-ignore",
                                     "severity" };
    struct str key = node->key->text;
    for (size_t i = 0; i < config_key_count; i++) {
        known[4 + i] = config_keys[i].key;
        if (str_eq(key, str_of(config_keys[i].key))) {
            take_option(taker, &config_keys[i], node);
            return;
        }
    }
    if (str_eq(key, STR("paths")))
        take_paths(taker, node);
    else if (str_eq(key, STR("calendar")))
        take_path(taker, CONFIG_CALENDAR, node);
    else if (str_eq(key, STR("severity")))
        taker_levels(taker, node, &taker->session->config.levels);
    else if (str_eq(key, STR("per-path-ignore")))
        take_ignores(taker, node);
    else
        taker_unknown(taker, node->key, known, 4 + config_key_count);
}

void
config_take(struct session *session, struct faults *faults, const struct yaml *root)
{
    struct taker taker = { session, faults };
    if (root->kind != YAML_MAPPING) {
        taker_tell(
            &taker, root->spot, MESSAGE_CONFIG_KIND,
            (struct str[3]){ STR(CONFIG_NAME),
                             str_of(session_word(session, MESSAGE_CONFIG_MAPPING)) },
            STR(""));
        return;
    }
    for (const struct yaml *node = root->first; node; node = node->next)
        take_key(&taker, node);
}
