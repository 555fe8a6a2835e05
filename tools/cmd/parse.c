/* duban parse: what was understood of notices and filings. */
#include "cmd/command.h"
#include "cmd/documents.h"
#include "cmd/model.h"
#include "output/filings.h"

/* What was printed is not the whole file: a script that reads it must not take it so. */
static void
tell_lost(struct session *session, const struct document *document)
{
    const struct text *text = &document->text;
    if (!text->bad.len)
        return;
    struct place place = text_place(text, text->bad.items[0].at);
    struct str where = arena_printf(&session->document, "%s:%zu:%zu", document->name,
                                    place.line, place.column);
    struct str count = arena_printf(&session->document, "%zu", text->bad.len);
    session_says(session, where.ptr, MESSAGE_BAD_BYTES, count, STR(""), STR(""));
}

static void
parse_one(struct session *session, const char *path, struct notices *notices)
{
    struct document document;
    struct run run;
    if (!document_read(session, path, &document) ||
        !model_read(session, &document, &run))
        return;
    tell_lost(session, &document);
    struct filing_source source = {
        .text = &document.text,
        .path = str_of(document.name),
        .rules = session->rules,
        .tables = session_filing_tables(session),
    };
    if (notices->format != NOTICES_HTML && source.tables &&
        filing_is(&session->document, &source)) {
        struct filing *filing = filing_open(&session->document, &source);
        filings_one(notices, &session->document, document.name, filing);
        filing_close(filing);
        return;
    }
    /* The page shows findings beside the lines they are about. */
    const struct selection all = { .select = STR("") };
    if (notices->format == NOTICES_HTML)
        lint_run(&run, &all);
    notices_one(notices, &session->document, &run);
    if (!run.notice->items.len)
        session_says(session, document.name,
                     run.notice->letter_only ? MESSAGE_LETTER_ONLY : MESSAGE_NO_ITEMS,
                     STR(""), STR(""), STR(""));
}

void
command_parse(struct session *session)
{
    struct paths paths = documents_list(session, document_is_text);
    if (!session->options.operands.len)
        session_says(session, NULL, MESSAGE_NO_FILES, STR("duban parse"), STR(""),
                     STR(""));
    if (!paths.len || !session_ready(session))
        return;
    struct notices notices = {
        .out = session->out,
        .arena = &session->arena,
        .format = (enum notices_format)option_choice(PARSE_FORMATS,
                                                     session->options.format, 0),
        .language = session->language,
        .color = session->color,
        .several = paths.len > 1,
    };
    notices_begin(&notices);
    for (size_t i = 0; i < paths.len; i++)
        parse_one(session, paths.items[i], &notices);
    notices_end(&notices);
}
