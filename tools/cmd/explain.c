/* duban explain: all that the catalogue and the packs say of a check or a rule. */
#include "output/explain.h"

#include "cmd/command.h"
#include "cmd/profiles.h"
#include "lint/near.h"
#include "output/json.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

enum explain_format { EXPLAIN_TEXT, EXPLAIN_MARKDOWN, EXPLAIN_JSON, EXPLAIN_MDOC };

#define LABEL_COLUMNS 10
#define ID_COLUMNS    32

/* What is asked for, in the order given: of each one of the two. */
struct asked {
    const struct check *check;
    const struct rule *rule;
};

struct questions {
    struct profiles profiles;
    struct asked *items;
    size_t len, cap;
};

static void
add_row(struct buf *buf, const char *label, struct str value)
{
    if (!value.len)
        return;
    buf_add(buf, STR("  "));
    shown_padded(buf, str_of(label), LABEL_COLUMNS);
    shown(buf, value);
    buf_char(buf, '\n');
}

static void
add_rule_line(struct buf *buf, const struct rule *rule)
{
    buf_add(buf, STR("    "));
    shown_padded(buf, rule->id, ID_COLUMNS);
    buf_char(buf, ' ');
    shown(buf, rule->path);
    buf_printf(buf, ":%zu\n", rule->line);
}

static void
add_rules_of(struct session *session, struct buf *buf, const struct check *check)
{
    size_t count = 0;
    for (size_t i = 0; i < rules_count(session->rules); i++) {
        const struct rule *rule = rules_at(session->rules, i);
        if (!str_eq(rule_gives(rule, "check"), str_of(check->code)))
            continue;
        if (!count++)
            buf_printf(buf, "  %s\n", session_word(session, MESSAGE_EXPLAIN_RULES));
        add_rule_line(buf, rule);
    }
}

static void
add_check(struct session *session, struct buf *buf, const struct profiles *profiles,
          const struct check *check)
{
    const struct check_row *row = check->row;
    struct explained parts[EXPLAINED_PARTS];
    explain_parts(buf->arena, check, session->language, parts);
    struct str severity = explain_severity(buf->arena, check, profiles);
    buf_printf(buf, "%s %s (%.*s)\n%s\n\n", check->code, row->name, STR_ARG(severity),
               in_language(row->title, session->language));
    for (size_t i = 0; i < EXPLAINED_PARTS; i++)
        add_row(buf, session_word(session, parts[i].label), parts[i].text);
    add_rules_of(session, buf, check);
}

static void
add_rule(struct session *session, struct buf *buf, const struct rule *rule)
{
    shown(buf, rule->id);
    buf_char(buf, '\n');
    shown(buf, rule->serves);
    buf_add(buf, STR("\n\n"));
    add_row(buf, session_word(session, MESSAGE_EXPLAIN_PATTERN), rule->pattern);
    add_row(buf, session_word(session, MESSAGE_EXPLAIN_SOURCE), rule->source);
    add_rule_line(buf, rule);
}

static void
print_text(struct session *session, const struct questions *questions)
{
    struct buf buf = { .arena = &session->arena };
    for (size_t i = 0; i < questions->len; i++) {
        const struct asked *asked = &questions->items[i];
        if (i)
            buf_char(&buf, '\n');
        if (asked->check)
            add_check(session, &buf, &questions->profiles, asked->check);
        else
            add_rule(session, &buf, asked->rule);
    }
    print_buf(session->out, &buf);
}

static void
print_markdown(struct session *session, const struct questions *questions)
{
    struct buf buf = { .arena = &session->arena };
    for (size_t i = 0; i < questions->len; i++) {
        const struct check *check = questions->items[i].check;
        if (!check)
            continue;
        struct str severity = explain_severity(buf.arena, check, &questions->profiles);
        buf_printf(&buf, "%s## %s %s\n\n%s (%.*s)\n\n", i ? "\n" : "", check->code,
                   check->row->name, in_language(check->row->title, session->language),
                   STR_ARG(severity));
        buf_add(&buf, explain_markdown(&session->arena, check, session->language));
        buf_char(&buf, '\n');
    }
    print_buf(session->out, &buf);
}

static void
put_check(struct session *session, struct json *json, const struct profiles *profiles,
          const struct check *check)
{
    const struct check_row *row = check->row;
    struct explained parts[EXPLAINED_PARTS];
    explain_parts(&session->arena, check, session->language, parts);
    json_object(json, NULL);
    json_str(json, "code", str_of(check->code));
    json_str(json, "name", str_of(row->name));
    json_str(json, "severity", str_of(severity_name(row->severity)));
    json_str(json, "title", str_of(in_language(row->title, session->language)));
    for (size_t i = 0; i < EXPLAINED_PARTS; i++)
        json_str(json, parts[i].key, parts[i].text);
    json_object(json, "profiles");
    for (size_t i = 0; i < profiles->len; i++)
        json_str(json, arena_str(&session->arena, profiles->items[i].name).ptr,
                 str_of(explain_level(check, &profiles->items[i])));
    json_close(json);
    json_close(json);
}

static void
print_json(struct session *session, const struct questions *questions)
{
    struct json json = { .out = session->out };
    json_object(&json, NULL);
    json_str(&json, "schema", STR("duban.checks/1"));
    json_array(&json, "checks");
    for (size_t i = 0; i < questions->len; i++)
        if (questions->items[i].check)
            put_check(session, &json, &questions->profiles, questions->items[i].check);
    json_close(&json);
    json_close(&json);
    putc('\n', session->out);
}

static void
unknown(struct session *session, struct str wanted)
{
    struct near near = near_of(wanted);
    for (size_t i = 0; i < catalogue_count; i++) {
        near_offer(&near, str_of(catalogue[i].code));
        near_offer(&near, str_of(catalogue[i].row->name));
    }
    for (size_t i = 0; i < rules_count(session->rules); i++)
        near_offer(&near, rules_at(session->rules, i)->id);
    struct option_fault fault = { MESSAGE_UNKNOWN_CHECK, { wanted }, near.best };
    command_line_fault(session, &fault);
}

/* A code, a name, a family or the id of a rule. */
static void
ask(struct session *session, struct questions *questions, struct str wanted)
{
    struct arena *arena = &session->arena;
    const struct check *check = catalogue_find(wanted);
    const struct rule *rule = check ? NULL : rules_find(session->rules, wanted);
    size_t before = questions->len;
    if (check || rule)
        *array_push(arena, questions) = (struct asked){ check, rule };
    for (size_t i = 0; !check && !rule && i < catalogue_count; i++)
        if (str_eq(wanted, check_family(&catalogue[i])))
            array_push(arena, questions)->check = &catalogue[i];
    if (questions->len == before)
        unknown(session, wanted);
}

void
explain_operands(struct session *session, size_t from)
{
    struct questions questions = { 0 };
    if (!profiles_read(session, &questions.profiles))
        return;
    for (size_t i = from; i < session->options.operands.len; i++)
        ask(session, &questions, str_of(session->options.operands.items[i]));
    for (size_t i = 0; session->options.operands.len <= from && i < catalogue_count;
         i++)
        array_push(&session->arena, &questions)->check = &catalogue[i];
    switch ((enum explain_format)option_choice(EXPLAIN_FORMATS, session->options.format,
                                               EXPLAIN_TEXT)) {
    case EXPLAIN_TEXT:
        print_text(session, &questions);
        break;
    case EXPLAIN_MARKDOWN:
        print_markdown(session, &questions);
        break;
    case EXPLAIN_JSON:
        print_json(session, &questions);
        break;
    case EXPLAIN_MDOC: {
        struct buf page = { .arena = &session->arena };
        explain_manual(&page, &questions.profiles);
        print_buf(session->out, &page);
        break;
    }
    }
}

void
command_explain(struct session *session)
{
    if (session_rules(session))
        explain_operands(session, 0);
}
