/* Places beside a finding. */
#include "output/related.h"

struct related_place
related_place(const struct run *run, const struct related *related)
{
    struct related_place at = { .path = related->path, .elsewhere = true };
    if (related->path.len) {
        at.place = (struct place){ related->line, related->line ? 1 : 0 };
        return at;
    }
    at.path = str_of(run->path);
    at.elsewhere = false;
    if (run->of == RUN_FILE)
        at.place = text_place(run->text, related->span.from);
    return at;
}
