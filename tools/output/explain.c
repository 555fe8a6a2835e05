/* The parts of an explanation, as text and as CommonMark. */
#include "output/explain.h"

#include "output/sentence.h"

#include <string.h>

/* The words of a finding are not known here: … stands for them. */
static struct str
without_words(struct arena *arena, const char *template)
{
    static const struct str dots[] = { STR_INIT("…"), STR_INIT("…"), STR_INIT("…"),
                                       STR_INIT("…"), STR_INIT("…"), STR_INIT("…") };
    struct buf buf = { .arena = arena };
    fill(&buf, template, dots, sizeof(dots) / sizeof(dots[0]));
    return buf_str(&buf);
}

void
explain_parts(struct arena *arena, const struct check *check, enum language language,
              struct explained parts[EXPLAINED_PARTS])
{
    const struct check_row *row = check->row;
    struct str why = str_of(in_language(row->why, language));
    struct str hint = without_words(arena, in_language(row->hint, language));
    const struct explained all[EXPLAINED_PARTS] = {
        { "why", MESSAGE_WHY, why, false },
        { "hint", MESSAGE_HINT, hint, false },
        { "bad", MESSAGE_EXPLAIN_BAD, str_of(row->bad), true },
        { "good", MESSAGE_EXPLAIN_GOOD, str_of(row->good), true },
        { "source", MESSAGE_EXPLAIN_SOURCE, str_of(row->source), false },
    };
    memcpy(parts, all, sizeof all);
}

static void
add_label(struct buf *buf, enum message label, enum language language)
{
    buf_add(buf, str_of(in_language(messages[label], language)));
    buf_add(buf, language == LANGUAGE_ZH ? STR("：") : STR(": "));
}

struct str
explain_text(struct arena *arena, const struct check *check, enum language language)
{
    struct explained parts[EXPLAINED_PARTS];
    explain_parts(arena, check, language, parts);
    struct buf buf = { .arena = arena };
    for (size_t i = 0; i < EXPLAINED_PARTS; i++) {
        if (i)
            buf_char(&buf, '\n');
        add_label(&buf, parts[i].label, language);
        buf_add(&buf, parts[i].text);
    }
    return buf_str(&buf);
}

/* A backslash before what CommonMark reads as a mark; "<" begins HTML. */
static void
add_escaped(struct buf *buf, struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\`*_{}[]<>#|&", text.ptr[i]))
            buf_char(buf, '\\');
        buf_char(buf, text.ptr[i]);
    }
}

/* A code span; its fence is longer than any row of backticks inside. */
static void
add_code(struct buf *buf, struct str text)
{
    size_t longest = 0, row = 0;
    for (size_t i = 0; i < text.len; i++) {
        row = text.ptr[i] == '`' ? row + 1 : 0;
        longest = row > longest ? row : longest;
    }
    for (size_t i = 0; i <= longest; i++)
        buf_char(buf, '`');
    buf_add(buf, longest ? STR(" ") : STR(""));
    buf_add(buf, text);
    buf_add(buf, longest ? STR(" ") : STR(""));
    for (size_t i = 0; i <= longest; i++)
        buf_char(buf, '`');
}

struct str
explain_markdown(struct arena *arena, const struct check *check, enum language language)
{
    struct explained parts[EXPLAINED_PARTS];
    explain_parts(arena, check, language, parts);
    struct buf buf = { .arena = arena };
    for (size_t i = 0; i < EXPLAINED_PARTS; i++) {
        buf_add(&buf, i ? STR("\n\n**") : STR("**"));
        add_label(&buf, parts[i].label, language);
        if (buf.ptr[buf.len - 1] == ' ')
            buf.len--;
        buf_add(&buf, STR("** "));
        if (parts[i].example)
            add_code(&buf, parts[i].text);
        else
            add_escaped(&buf, parts[i].text);
    }
    return buf_str(&buf);
}

const char *
explain_level(const struct check *check, const struct profile *profile)
{
    enum severity severity;
    return profile_severity(profile, check, &severity) ? severity_name(severity)
                                                       : "off";
}

struct str
explain_severity(struct arena *arena, const struct check *check,
                 const struct profiles *profiles)
{
    const char *declared = severity_name(check->row->severity);
    struct buf buf = { .arena = arena };
    buf_add(&buf, str_of(declared));
    for (size_t i = 0; i < profiles->len; i++) {
        const struct profile *profile = &profiles->items[i];
        const char *level = explain_level(check, profile);
        if (strcmp(level, declared))
            buf_printf(&buf, "; %.*s: %s", STR_ARG(profile->name), level);
    }
    return buf_str(&buf);
}
