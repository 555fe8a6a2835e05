/* duban collect: all filings of a period, who is silent and who disagrees. */
#include "cmd/command.h"
#include "cmd/occasion.h"
#include "output/collected.h"

void
command_collect(struct session *session)
{
    struct occasion occasion = {
        .session = session,
        .files = { .select = STR("PUB") }, /* for what is personal, to be masked */
        .folder = { .select = STR("COV,XFL") },
    };
    if (!occasion_read(&occasion))
        return;
    const struct collected_view view = {
        .out = session->out,
        .arena = &session->arena,
        .format = (enum collected_format)option_choice(COLLECT_FORMATS,
                                                       session->options.format, 0),
        .language = session->language,
        .color = session->color,
        .period = occasion.code,
        .collection = &occasion.collection,
        .around = &occasion.run,
    };
    collected_print(&view);
    session->findings = occasion_disagrees(&occasion);
}
