/* Runs of characters, by a number for each, kept in a table until one comes again. */
#include "rule/echo.h"

#include "base/utf8.h"
#include "rule/program.h"

#define SLOTS        4096
#define ECHO_LONGEST (SLOTS / 2) /* bytes; so the table is at most half full */
#define FACTOR       UINT64_C(0x9E3779B97F4A7C15) /* odd */

/* Adds RUN; false when it is there, or 0. */
static bool
add(uint64_t *slots, size_t mask, uint64_t run)
{
    for (size_t at = (size_t)(run * FACTOR >> 32);; at++) {
        uint64_t *slot = &slots[at & mask];
        if (*slot == run || !run)
            return false;
        if (!*slot) {
            *slot = run;
            return true;
        }
    }
}

bool
echo_in(struct str s, size_t count)
{
    uint64_t slots[SLOTS], run = 0, gone = 1;
    uint32_t last[PROGRAM_ECHO_MOST] = { 0 };
    size_t used = 8, seen = 0;
    if (s.len > ECHO_LONGEST)
        return true;
    while (used < 2 * s.len)
        used *= 2;
    for (size_t i = 0; i < used; i++)
        slots[i] = 0;
    for (size_t i = 0; i < count; i++)
        gone *= FACTOR;
    for (size_t at = 0; at < s.len; seen++) {
        uint32_t c = utf8_next(s, &at), *old = &last[seen % count];
        run = run * FACTOR + c - gone * *old;
        *old = c;
        if (seen + 1 >= count && !add(slots, used - 1, run))
            return true;
    }
    return false;
}
