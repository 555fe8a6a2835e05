/* Values of YAML files. */
#include "cmd/config_read.h"

#include "lint/near.h"

void
taker_tell(struct taker *taker, struct spot spot, enum message name,
           const struct str words[3], struct str near)
{
    struct arena *arena = &taker->session->arena;
    enum language language = taker->session->language;
    struct buf says = { .arena = arena };
    buf_add(&says, message(arena, language, name, words[0], words[1], words[2]));
    if (near.len)
        buf_add(&says,
                message(arena, language, MESSAGE_DID_YOU_MEAN, near, STR(""), STR("")));
    fault_at(taker->faults, spot, "%.*s", STR_ARG(buf_str(&says)));
}

void
taker_tell_kind(struct taker *taker, const struct yaml *node, struct str key,
                enum message wanted)
{
    struct str word = str_of(session_word(taker->session, wanted));
    taker_tell(taker, node->spot, MESSAGE_CONFIG_KIND, (struct str[3]){ key, word },
               STR(""));
}

bool
taker_wants(struct taker *taker, const struct yaml *node, enum yaml_kind kind)
{
    static const enum message kinds[] = { MESSAGE_CONFIG_TEXT, MESSAGE_CONFIG_LIST,
                                          MESSAGE_CONFIG_MAPPING };
    if (node->kind == kind)
        return true;
    taker_tell_kind(taker, node, node->key->text, kinds[kind]);
    return false;
}

void
taker_unknown(struct taker *taker, const struct yaml *key, const char *const *known,
              size_t count)
{
    struct near near = near_of(key->text);
    for (size_t i = 0; i < count; i++)
        near_offer(&near, str_of(known[i]));
    taker_tell(taker, key->spot, MESSAGE_CONFIG_UNKNOWN_KEY,
               (struct str[3]){ key->text }, near.best);
}

bool
taker_choice(struct taker *taker, const struct yaml *node, const char *choices)
{
    if (option_choice(choices, node->text, -1) >= 0)
        return true;
    struct near near = near_of(node->text);
    struct str rest = str_of(choices), choice;
    while (str_cut(&rest, '|', &choice))
        near_offer(&near, choice);
    taker_tell(taker, node->spot, MESSAGE_CONFIG_VALUE,
               (struct str[3]){ node->key->text, node->text, str_of(choices) },
               near.best);
    return false;
}

static bool
codes_known(struct taker *taker, struct spot spot, struct str codes, struct str key)
{
    struct str entry, near = { 0 };
    if (!selection_unknown(codes, &entry, &near))
        return true;
    taker_tell(taker, spot, MESSAGE_CONFIG_CODE, (struct str[3]){ key, entry }, near);
    return false;
}

bool
taker_codes(struct taker *taker, const struct yaml *node, struct str *codes)
{
    struct str key = node->key->text;
    if (node->kind == YAML_SCALAR) {
        *codes = node->text;
        return codes_known(taker, node->spot, node->text, key);
    }
    if (!taker_wants(taker, node, YAML_LIST))
        return false;
    struct buf list = { .arena = &taker->session->arena };
    bool good = true;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        bool text = entry->kind == YAML_SCALAR;
        if (!text)
            taker_tell_kind(taker, entry, key, MESSAGE_CONFIG_LIST);
        good = text && codes_known(taker, entry->spot, entry->text, key) && good;
        buf_add(&list, list.len ? STR(",") : STR(""));
        buf_add(&list, entry->text);
    }
    *codes = buf_str(&list);
    return good;
}

void
taker_levels(struct taker *taker, const struct yaml *node, struct levels *levels)
{
    if (!taker_wants(taker, node, YAML_MAPPING))
        return;
    for (const struct yaml *entry = node->first; entry; entry = entry->next) {
        const struct yaml *key = entry->key;
        bool good = codes_known(taker, key->spot, key->text, node->key->text);
        if (!taker_wants(taker, entry, YAML_SCALAR) ||
            !taker_choice(taker, entry, SEVERITIES) || !good)
            continue;
        *array_push(&taker->session->arena, levels) = (struct level){
            key->text,
            (enum severity)option_choice(SEVERITIES, entry->text, SEVERITY_INFO),
            key->spot.line,
        };
    }
}
