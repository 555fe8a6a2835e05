/* duban rules coverage: which rules fired when some files were read and checked, and
 * which never did. duban rules compile learns from such a reading, too. */
#include "cmd/command.h"
#include "cmd/documents.h"
#include "cmd/model.h"
#include "output/print.h"
#include "output/shown.h"

#define ID_COLUMNS 32

static void
read_and_check(struct session *session, const char *path)
{
    struct document document;
    if (!document_read(session, path, &document))
        return;
    struct run run;
    model_of_any(session, &document, path, &run);
    lint_run(&run, &(struct selection){ 0 });
    model_close(&run);
}

size_t
rules_use(struct session *session)
{
    /* The first operand is the action itself. */
    session->options.operands.items++;
    session->options.operands.len--;
    if (!session->options.operands.len)
        return 0;
    struct paths paths = documents_list(session, document_is_text);
    for (size_t i = 0; i < paths.len; i++)
        read_and_check(session, paths.items[i]);
    return paths.len;
}

static void
add_rule(struct buf *buf, const struct rule *rule, size_t hits)
{
    buf_printf(buf, "%8zu  ", hits);
    shown_padded(buf, rule->id, ID_COLUMNS);
    buf_char(buf, ' ');
    shown(buf, rule->path);
    buf_printf(buf, ":%zu\n", rule->line);
}

void
rules_coverage(struct session *session)
{
    size_t files = rules_use(session);
    if (!session->options.operands.len)
        session_says(session, NULL, MESSAGE_NO_FILES, STR("duban rules coverage"),
                     STR(""), STR(""));
    if (!files)
        return;
    struct buf used = { .arena = &session->arena },
               unused = { .arena = &session->arena };
    size_t never = 0;
    for (size_t i = 0; i < rules_count(session->rules); i++) {
        const struct rule *rule = rules_at(session->rules, i);
        size_t hits = rule_hits(session->rules, rule);
        never += !hits;
        add_rule(hits ? &used : &unused, rule, hits);
    }
    struct str says =
        message(&session->arena, session->language, MESSAGE_COVERAGE_NEVER,
                arena_printf(&session->arena, "%zu", never), STR(""), STR(""));
    print_buf(session->out, &used);
    putc('\n', session->out);
    print_str(session->out, says);
    putc('\n', session->out);
    print_buf(session->out, &unused);
}
