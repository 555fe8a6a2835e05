/* duban rules: what is known, and whether it keeps to its examples. */
#include "cmd/command.h"
#include "lint/lint.h"
#include "output/print.h"
#include "output/sentence.h"
#include "output/shown.h"

#define ID_COLUMNS   32
#define NAME_COLUMNS 26

static void
list_checks(struct session *session, struct buf *buf)
{
    buf_printf(buf, "%s\n", session_word(session, MESSAGE_LIST_CHECKS));
    for (size_t i = 0; i < catalogue_count; i++) {
        const struct check_row *row = catalogue[i].row;
        buf_printf(buf, "  %-6s %-8s ", catalogue[i].code,
                   severity_name(row->severity));
        shown_padded(buf, str_of(row->name), NAME_COLUMNS);
        buf_printf(buf, " %s\n", in_language(row->title, session->language));
    }
}

static void
list_rules(struct session *session, struct buf *buf)
{
    buf_printf(buf, "\n%s\n", session_word(session, MESSAGE_LIST_RULES));
    for (size_t i = 0; i < rules_count(session->rules); i++) {
        const struct rule *rule = rules_at(session->rules, i);
        buf_add(buf, STR("  "));
        shown_padded(buf, rule->id, ID_COLUMNS);
        buf_char(buf, ' ');
        shown(buf, rule->serves);
        buf_char(buf, '\n');
    }
}

static void
rules_list(struct session *session)
{
    struct buf buf = { .arena = &session->arena };
    list_checks(session, &buf);
    list_rules(session, &buf);
    print_buf(session->out, &buf);
}

static void
rules_try(struct session *session)
{
    struct arena *arena = &session->arena;
    struct buf faults = { .arena = arena };
    size_t failed = rules_test(session->rules, &faults);
    print_buf(session->out, &faults);
    struct str count = arena_printf(arena, "%zu", rules_count(session->rules));
    struct str says = message(arena, session->language,
                              failed ? MESSAGE_RULES_FAILED : MESSAGE_RULES_PASSED,
                              count, arena_printf(arena, "%zu", failed), STR(""));
    print_str(session->out, says);
    putc('\n', session->out);
    session->findings = failed > 0;
}

static void
rules_explain(struct session *session)
{
    explain_operands(session, 1);
}

/* What `make` keeps as build/rules.pack, so that the program starts quickly. */
static void
rules_compile(struct session *session)
{
    (void)rules_use(session);
    struct str compiled = session_compiled(session);
    if (compiled.len)
        print_str(session->out, compiled);
    else
        session_says(session, NULL, MESSAGE_BAD_RULES, STR(""), STR(""), STR(""));
}

struct action {
    const char *name;
    void (*run)(struct session *session);
};

static const struct action actions[] = {
    { "list", rules_list },       { "test", rules_try },
    { "explain", rules_explain }, { "coverage", rules_coverage },
    { "compile", rules_compile },
};

void
command_rules(struct session *session)
{
    const char *wanted = "";
    if (session->options.operands.len)
        wanted = session->options.operands.items[0];
    for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
        if (str_eq(str_of(wanted), str_of(actions[i].name))) {
            if (session_packs(session))
                actions[i].run(session);
            return;
        }
    session_says(session, NULL, MESSAGE_UNKNOWN_ACTION, str_of(wanted),
                 STR("list, test, explain, coverage, compile"), STR(""));
}
