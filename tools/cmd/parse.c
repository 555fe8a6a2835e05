/* duban parse: what was understood of notices and filings. */
#include "cmd/command.h"
#include "cmd/documents.h"
#include "output/filings.h"

static bool
is_readable(enum content content)
{
    return content == CONTENT_TEXT || content == CONTENT_HTML ||
           content == CONTENT_EMPTY;
}

static void
parse_one(struct session *session, const char *path, struct notices *notices)
{
    struct document document;
    if (!document_read(session, path, &document))
        return;
    if (!is_readable(document.text.content)) {
        session_says(session, document.name, MESSAGE_NOT_TEXT, STR(""), STR(""),
                     STR(""));
        return;
    }
    struct filing_source source = {
        .text = &document.text,
        .path = str_of(document.name),
        .rules = session->rules,
        .tables = session_filing_tables(session),
    };
    if (source.tables && filing_is(&session->document, &source)) {
        struct filing *filing = filing_open(&session->document, &source);
        filings_one(notices, &session->document, document.name, filing);
        filing_close(filing);
        return;
    }
    const struct notice *notice =
        notice_parse(&session->document, session->rules, &document.text);
    notices_one(notices, &session->document, document.name, notice);
}

void
command_parse(struct session *session)
{
    struct paths paths = documents_list(session);
    if (!session->options.operands.len)
        session_says(session, NULL, MESSAGE_NO_FILES, STR("duban parse"), STR(""),
                     STR(""));
    if (!paths.len || !session_rules(session))
        return;
    struct notices notices = {
        .out = session->out,
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
