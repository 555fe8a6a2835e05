/* duban lint --show-config: every setting as YAML, its origin as a comment. */
#include "cmd/config.h"

#include "cmd/session.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

#include <string.h>

#define ORIGIN_COLUMN 36

static void
add_line(struct buf *buf, struct str left, struct str origin)
{
    shown_padded(buf, left, ORIGIN_COLUMN);
    buf_add(buf, STR("  # "));
    shown(buf, origin);
    buf_char(buf, '\n');
}

static struct str
spot_text(struct arena *arena, struct spot spot)
{
    return arena_printf(arena, "%.*s:%zu", STR_ARG(spot.path), spot.line);
}

/* 'TEXT' for YAML; codes with commas, dates and words need no quotes, paths may. */
static struct str
quoted(struct arena *arena, struct str text)
{
    struct buf buf = { .arena = arena };
    buf_char(&buf, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\'')
            buf_char(&buf, '\'');
        buf_char(&buf, text.ptr[i]);
    }
    buf_char(&buf, '\'');
    return buf_str(&buf);
}

static const char *
built_in(const struct option *option)
{
    if (!strcmp(option->name, "lang"))
        return "zh";
    return !strcmp(option->name, "fail-on") ? "error" : "";
}

static void
add_option(struct session *session, struct buf *buf, const struct config_key *key)
{
    struct arena *arena = &session->arena;
    size_t index = config_option(COMMAND_LINT, key->option);
    const struct option *option = &option_table[index];
    const struct setting *setting =
        &session->config.options[config_option(0, key->option)];
    struct str value =
        *(struct str *)(void *)((char *)&session->options + option->offset);
    struct str origin = str_of(session_word(session, MESSAGE_CONFIG_DEFAULT));
    bool language = !strcmp(option->name, "lang");
    if (value.len && value.ptr == setting->value.ptr)
        origin = spot_text(arena, setting->spot);
    else if (value.len)
        origin =
            arena_printf(arena, "%s --%s", session_word(session, MESSAGE_CONFIG_OPTION),
                         key->option);
    else if (language && session_environment(session).len)
        origin = session_environment(session);
    if (language)
        value = session->language == LANGUAGE_EN ? STR("en") : STR("zh");
    if (!value.len)
        value = str_of(built_in(option));
    add_line(buf,
             arena_printf(arena, "%s: %.*s", key->key,
                          STR_ARG(value.len ? value : STR("''"))),
             origin);
}

static void
add_path(struct session *session, struct buf *buf, enum config_path which,
         const char *indent)
{
    struct arena *arena = &session->arena;
    const struct setting *setting = &session->config.paths[which];
    struct str origin = str_of(session_word(session, MESSAGE_CONFIG_DEFAULT));
    if (setting->spot.line)
        origin = spot_text(arena, setting->spot);
    struct str value = quoted(arena, setting->value);
    add_line(buf,
             arena_printf(arena, "%s%s: %.*s", indent, config_path_names[which],
                          STR_ARG(value)),
             origin);
}

void
config_show(struct session *session)
{
    struct arena *arena = &session->arena;
    const struct config *config = &session->config;
    struct buf buf = { .arena = arena };
    for (size_t i = 0; i < config_key_count; i++)
        add_option(session, &buf, &config_keys[i]);
    buf_add(&buf, STR("paths:\n"));
    for (int which = CONFIG_NOTICES; which < CONFIG_CALENDAR; which++)
        add_path(session, &buf, (enum config_path)which, "  ");
    add_path(session, &buf, CONFIG_CALENDAR, "");
    if (config->levels.len)
        buf_add(&buf, STR("severity:\n"));
    for (size_t i = 0; i < config->levels.len; i++) {
        const struct level *level = &config->levels.items[i];
        add_line(&buf,
                 arena_printf(arena, "  %.*s: %s", STR_ARG(level->codes),
                              severity_name(level->severity)),
                 spot_text(arena, (struct spot){ config->path, level->line, 1 }));
    }
    if (config->ignores.len)
        buf_add(&buf, STR("per-path-ignore:\n"));
    for (size_t i = 0; i < config->ignores.len; i++) {
        const struct path_ignore *ignore = &config->ignores.items[i];
        struct str glob = quoted(arena, ignore->glob);
        add_line(
            &buf,
            arena_printf(arena, "  %.*s: %.*s", STR_ARG(glob), STR_ARG(ignore->codes)),
            spot_text(arena, ignore->spot));
    }
    print_buf(session->out, &buf);
}
