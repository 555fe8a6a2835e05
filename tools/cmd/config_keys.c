/* The keys of duban.yaml. */
#include "cmd/config.h"

#include "cmd/session.h"
#include "lint/lint.h"
#include "lint/near.h"

#include <string.h>

const struct config_key config_keys[] = {
    { "language", "lang" },     { "select", "select" }, { "ignore", "ignore" },
    { "fail-on", "fail-on" },   { "as-of", "as-of" },   { "waivers", "waivers" },
    { "baseline", "baseline" },
};

const size_t config_key_count = sizeof(config_keys) / sizeof(config_keys[0]);

const char *const config_path_names[CONFIG_PATHS] = { "notices", "filings", "registry",
                                                      "calendar" };

struct taker {
    struct session *session;
    struct faults *faults;
};

static void
complain(struct taker *taker, struct spot spot, enum message name, struct str first,
         struct str second, struct str third, struct str near)
{
    struct arena *arena = &taker->session->arena;
    enum language language = taker->session->language;
    struct buf says = { .arena = arena };
    buf_add(&says, message(arena, language, name, first, second, third));
    if (near.len)
        buf_add(&says,
                message(arena, language, MESSAGE_DID_YOU_MEAN, near, STR(""), STR("")));
    struct str all = buf_str(&says);
    fault_at(taker->faults, spot, "%.*s", STR_ARG(all));
}

static bool
is_kind(struct taker *taker, const struct yaml *node, enum yaml_kind kind)
{
    static const enum message kinds[] = { MESSAGE_CONFIG_TEXT, MESSAGE_CONFIG_LIST,
                                          MESSAGE_CONFIG_MAPPING };
    if (node->kind == kind)
        return true;
    complain(taker, node->spot, MESSAGE_CONFIG_KIND, node->key->text,
             str_of(session_word(taker->session, kinds[kind])), STR(""), STR(""));
    return false;
}

static void
unknown_key(struct taker *taker, const struct yaml *key, const char *const *known,
            size_t count)
{
    struct near near = near_of(key->text);
    for (size_t i = 0; i < count; i++)
        near_offer(&near, str_of(known[i]));
    complain(taker, key->spot, MESSAGE_CONFIG_UNKNOWN_KEY, key->text, STR(""), STR(""),
             near.best);
}

size_t
config_option(unsigned command, const char *name)
{
    for (size_t i = 0; i < option_count; i++)
        if (!strcmp(option_table[i].name, name) &&
            (!command || (option_table[i].commands & command)))
            return i;
    return option_count;
}

static bool
codes_known(struct taker *taker, const struct yaml *scalar, struct str key)
{
    struct str entry, near = { 0 };
    if (!selection_unknown(scalar->text, &entry, &near))
        return true;
    complain(taker, scalar->spot, MESSAGE_CONFIG_CODE, key, entry, STR(""), near);
    return false;
}

/* A list of codes, or one text with commas, becomes a text with commas. */
static bool
take_codes(struct taker *taker, const struct yaml *node, struct str *codes)
{
    struct str key = node->key->text;
    if (node->kind == YAML_SCALAR) {
        *codes = node->text;
        return codes_known(taker, node, key);
    }
    if (!is_kind(taker, node, YAML_LIST))
        return false;
    struct buf list = { .arena = &taker->session->arena };
    bool good = true;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        bool text = entry->kind == YAML_SCALAR;
        if (!text)
            complain(taker, entry->spot, MESSAGE_CONFIG_KIND, key,
                     str_of(session_word(taker->session, MESSAGE_CONFIG_LIST)), STR(""),
                     STR(""));
        good = text && codes_known(taker, entry, key) && good;
        buf_add(&list, list.len ? STR(",") : STR(""));
        buf_add(&list, entry->text);
    }
    *codes = buf_str(&list);
    return good;
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
        return take_codes(taker, node, value);
    if (!is_kind(taker, node, YAML_SCALAR))
        return false;
    *value = node->text;
    if (!value->len)
        return true;
    if (!strcmp(option->argument, "FILE"))
        *value = resolved(taker, node->text);
    struct date date;
    if (option->choices && option_choice(option->choices, node->text, -1) < 0) {
        struct near near = near_of(node->text);
        struct str rest = str_of(option->choices), choice;
        while (str_cut(&rest, '|', &choice))
            near_offer(&near, choice);
        complain(taker, node->spot, MESSAGE_CONFIG_VALUE, key, node->text,
                 str_of(option->choices), near.best);
        return false;
    }
    if (!strcmp(option->argument, "DATE") && !str_eq(node->text, STR("today")) &&
        !date_read(node->text, &date)) {
        complain(taker, node->spot, MESSAGE_CONFIG_DATE, key, node->text, STR(""),
                 STR(""));
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
    if (!is_kind(taker, node, YAML_SCALAR) || !node->text.len)
        return;
    config->paths[which] = (struct setting){ resolved(taker, node->text), node->spot };
}

static void
take_paths(struct taker *taker, const struct yaml *node)
{
    if (!is_kind(taker, node, YAML_MAPPING))
        return;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        size_t i = 0;
        while (i < CONFIG_CALENDAR &&
               !str_eq(entry->key->text, str_of(config_path_names[i])))
            i++;
        if (i < CONFIG_CALENDAR)
            take_path(taker, (enum config_path)i, entry);
        else
            unknown_key(taker, entry->key, config_path_names, CONFIG_CALENDAR);
    }
}

static void
take_ignores(struct taker *taker, const struct yaml *node)
{
    struct session *session = taker->session;
    if (!is_kind(taker, node, YAML_MAPPING))
        return;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        struct str codes;
        if (take_codes(taker, entry, &codes))
            *array_push(&session->arena, &session->config.ignores) =
                (struct path_ignore){ entry->key->text, codes, entry->key->spot };
    }
}

static void
take_key(struct taker *taker, const struct yaml *node)
{
    static const char *known[16] = { "paths", "calendar", "per-path-ignore" };
    struct str key = node->key->text;
    for (size_t i = 0; i < config_key_count; i++) {
        known[3 + i] = config_keys[i].key;
        if (str_eq(key, str_of(config_keys[i].key))) {
            take_option(taker, &config_keys[i], node);
            return;
        }
    }
    if (str_eq(key, STR("paths")))
        take_paths(taker, node);
    else if (str_eq(key, STR("calendar")))
        take_path(taker, CONFIG_CALENDAR, node);
    else if (str_eq(key, STR("per-path-ignore")))
        take_ignores(taker, node);
    else
        unknown_key(taker, node->key, known, 3 + config_key_count);
}

void
config_take(struct session *session, struct faults *faults, const struct yaml *root)
{
    struct taker taker = { session, faults };
    if (root->kind != YAML_MAPPING) {
        complain(&taker, root->spot, MESSAGE_CONFIG_KIND, STR(CONFIG_NAME),
                 str_of(session_word(session, MESSAGE_CONFIG_MAPPING)), STR(""),
                 STR(""));
        return;
    }
    for (const struct yaml *node = root->first; node; node = node->next)
        take_key(&taker, node);
}
