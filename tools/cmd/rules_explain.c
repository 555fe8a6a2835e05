/* duban rules explain: all that the catalogue and the packs say of a check or rule. */
#include "cmd/command.h"
#include "lint/lint.h"
#include "lint/near.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

static void
add_row(struct session *session, struct buf *buf, enum message label, struct str value)
{
    if (!value.len)
        return;
    buf_add(buf, STR("  "));
    shown_padded(buf, str_of(session_word(session, label)), 10);
    shown(buf, value);
    buf_char(buf, '\n');
}

static void
add_rule_line(struct buf *buf, const struct rule *rule)
{
    buf_add(buf, STR("    "));
    shown_padded(buf, rule->id, 32);
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
explain_check(struct session *session, struct buf *buf, const struct check *check)
{
    const struct check_row *row = check->row;
    enum language language = session->language;
    buf_printf(buf, "%s %s (%s)\n%s\n\n", check->code, row->name,
               severity_name(row->severity), in_language(row->title, language));
    add_row(session, buf, MESSAGE_WHY, str_of(in_language(row->why, language)));
    /* The words of a finding are not known here: {2} stands for the better form. */
    struct str dots[2] = { STR("…"), STR("…") };
    struct buf hint = { .arena = buf->arena };
    fill(&hint, in_language(row->hint, language), dots, 2);
    add_row(session, buf, MESSAGE_HINT, buf_str(&hint));
    add_row(session, buf, MESSAGE_EXPLAIN_BAD, str_of(row->bad));
    add_row(session, buf, MESSAGE_EXPLAIN_GOOD, str_of(row->good));
    add_row(session, buf, MESSAGE_EXPLAIN_SOURCE, str_of(row->source));
    add_rules_of(session, buf, check);
}

static void
explain_rule(struct session *session, struct buf *buf, const struct rule *rule)
{
    shown(buf, rule->id);
    buf_char(buf, '\n');
    shown(buf, rule->serves);
    buf_add(buf, STR("\n\n"));
    add_row(session, buf, MESSAGE_EXPLAIN_PATTERN, rule->pattern);
    add_row(session, buf, MESSAGE_EXPLAIN_SOURCE, rule->source);
    add_rule_line(buf, rule);
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

static void
explain(struct session *session, struct buf *buf, struct str wanted)
{
    const struct check *check = catalogue_find(wanted);
    const struct rule *rule = check ? NULL : rules_find(session->rules, wanted);
    if (!check && !rule) {
        unknown(session, wanted);
        return;
    }
    if (buf->len)
        buf_char(buf, '\n');
    if (check)
        explain_check(session, buf, check);
    else
        explain_rule(session, buf, rule);
}

void
rules_explain(struct session *session)
{
    struct buf buf = { .arena = &session->arena };
    if (session->options.operands.len < 2)
        session_says(session, NULL, MESSAGE_WHICH_CHECK, STR(""), STR(""), STR(""));
    for (size_t i = 1; i < session->options.operands.len; i++)
        explain(session, &buf, str_of(session->options.operands.items[i]));
    print_buf(session->out, &buf);
}
