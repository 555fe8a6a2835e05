/* Profiles from their file. */
#include "cmd/profiles.h"

#include "cmd/config_read.h"
#include "cmd/place.h"
#include "output/print.h"

#include <sys/stat.h>

static void
take_key(struct taker *taker, struct profile *profile, const struct yaml *node)
{
    static const char *const known[] = { "name", "serves", "select", "severity" };
    struct str key = node->key->text;
    if (str_eq(key, STR("name"))) {
        if (taker_wants(taker, node, YAML_SCALAR))
            profile->name = node->text;
    } else if (str_eq(key, STR("serves"))) {
        taker_wants(taker, node, YAML_SCALAR);
    } else if (str_eq(key, STR("select"))) {
        taker_codes(taker, node, &profile->select);
    } else if (str_eq(key, STR("severity"))) {
        taker_levels(taker, node, &profile->levels);
    } else {
        taker_unknown(taker, node->key, known, sizeof(known) / sizeof(known[0]));
    }
}

static void
take_list(struct taker *taker, const struct yaml *list, struct profiles *profiles)
{
    for (const struct yaml *entry = list->first; entry; entry = entry->next) {
        if (entry->kind != YAML_MAPPING) {
            taker_tell_kind(taker, entry, list->key->text, MESSAGE_CONFIG_MAPPING);
            continue;
        }
        struct profile *profile = array_push(&taker->session->arena, profiles);
        for (const struct yaml *node = entry->first; node; node = node->next)
            take_key(taker, profile, node);
    }
}

static void
take_profiles(struct taker *taker, const struct yaml *root, struct profiles *profiles)
{
    static const char *const known[] = { "profiles" };
    if (root->kind != YAML_MAPPING) {
        taker_tell_kind(taker, root, STR("profiles.yaml"), MESSAGE_CONFIG_MAPPING);
        return;
    }
    for (const struct yaml *list = root->first; list; list = list->next)
        if (!str_eq(list->key->text, STR("profiles")))
            taker_unknown(taker, list->key, known, 1);
        else if (taker_wants(taker, list, YAML_LIST))
            take_list(taker, list, profiles);
}

bool
profiles_read(struct session *session, struct profiles *profiles)
{
    struct arena *arena = &session->arena;
    const char *folder = place_of_rules(arena, session->options.rules);
    struct buf told = { .arena = arena };
    struct faults faults = { .to = &told };
    struct taker taker = { session, &faults };
    struct stat status;
    struct str path = arena_printf(arena, "%s/profiles.yaml", folder ? folder : "");
    struct str bytes;
    struct yaml *root;
    if (!folder || stat(path.ptr, &status))
        return true;
    if (yaml_read_file(arena, path, &bytes, &root, &faults) && root)
        take_profiles(&taker, root, profiles);
    if (!faults.count)
        return true;
    print_buf(stderr, &told);
    session_says(session, folder, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
    return false;
}

bool
profiles_apply(struct session *session, struct str *select, enum severity **severities)
{
    struct profiles profiles = { 0 };
    struct str name = session->options.profile;
    *select = session->options.select;
    *severities = severities_declared(&session->arena);
    if (name.len) {
        if (!profiles_read(session, &profiles))
            return false;
        const struct profile *profile = profile_find(&profiles, name);
        if (!profile) {
            session_says(session, NULL, MESSAGE_NO_PROFILE, name, STR(""), STR(""));
            return false;
        }
        if (!select->len)
            *select = profile->select;
        severities_set(&session->arena, *severities, &profile->levels);
    }
    severities_set(&session->arena, *severities, &session->config.levels);
    return true;
}
