/* duban numbers: every quantity of any Chinese text. */
#include "output/numbers.h"
#include "cmd/command.h"
#include "cmd/documents.h"
#include "cmd/model.h"

void
command_numbers(struct session *session)
{
    struct options *options = &session->options;
    if (!options->operands.len)
        *array_push(&session->arena, &options->operands) = "-";
    struct paths paths = documents_list(session, document_is_text);
    if (!paths.len || !session_rules(session) || !session_tables(session))
        return;
    struct numbers numbers = {
        .out = session->out,
        .format =
            (enum numbers_format)option_choice(NUMBERS_FORMATS, options->format, 0),
        .language = session->language,
        .color = session->color,
        .several = paths.len > 1,
        .tables = session->tables,
        .rules = session->rules,
    };
    numbers_begin(&numbers);
    for (size_t i = 0; i < paths.len; i++) {
        struct document document;
        if (document_read(session, paths.items[i], &document) &&
            model_is_text(session, &document))
            numbers_one(&numbers, document.name, &document.text);
    }
    numbers_end(&numbers);
}
