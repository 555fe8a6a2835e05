/* Unified diffs of texts whose lines keep their order. */
#include "output/diff.h"

#include "base/array.h"
#include "base/utf8.h"
#include "output/address.h"
#include "output/paint.h"
#include "output/shown.h"

#define CONTEXT ((size_t)3)

ARRAY_TYPE(strs, struct str);

/* Lines [from, to) of each side that stand against each other. */
struct change {
    struct span before, after;
};

struct diff {
    struct buf *out;
    struct diff_look look;
    struct strs before, after; /* lines, with their line ends */
    ARRAY(struct change) changes;
};

static void
split(struct arena *arena, struct str text, struct strs *lines)
{
    while (text.len) {
        size_t end = str_find(text, STR("\n"), 0);
        end += end < text.len;
        *array_push(arena, lines) = str_sub(text, 0, end);
        text = str_sub(text, end, text.len);
    }
}

/* Both stand at a line that is the same; a blank one alone proves nothing. */
static bool
meet(const struct diff *diff, size_t before, size_t after)
{
    if (before >= diff->before.len || after >= diff->after.len)
        return false;
    struct str line = diff->before.items[before];
    if (!str_eq(line, diff->after.items[after]))
        return false;
    if (str_trim(line).len || before + 1 >= diff->before.len ||
        after + 1 >= diff->after.len)
        return true;
    return str_eq(diff->before.items[before + 1], diff->after.items[after + 1]);
}

/* Moves both to the nearest lines that are the same; past one line each when there are
 * none in reach. */
static void
meet_again(const struct diff *diff, size_t *before, size_t *after)
{
    for (size_t steps = 1; steps <= DIFF_REACH; steps++)
        for (size_t i = 0; i <= steps; i++)
            if (meet(diff, *before + i, *after + steps - i)) {
                *before += i;
                *after += steps - i;
                return;
            }
    *before += *before < diff->before.len;
    *after += *after < diff->after.len;
}

static void
compare(struct diff *diff)
{
    size_t before = 0, after = 0;
    while (before < diff->before.len || after < diff->after.len) {
        if (before < diff->before.len && after < diff->after.len &&
            str_eq(diff->before.items[before], diff->after.items[after])) {
            before++;
            after++;
            continue;
        }
        struct change *last =
            diff->changes.len ? &diff->changes.items[diff->changes.len - 1] : NULL;
        if (!last || last->before.to != before || last->after.to != after) {
            last = array_push(diff->out->arena, &diff->changes);
            *last = (struct change){ { before, before }, { after, after } };
        }
        meet_again(diff, &before, &after);
        last->before.to = before;
        last->after.to = after;
    }
}

static void
add_line(struct diff *diff, char sign, struct str line)
{
    struct buf *out = diff->out;
    bool ended = str_ends(line, STR("\n"));
    struct str words = str_sub(line, 0, line.len - ended);
    bool color = diff->look.color && sign != ' ';
    paint_on(out, color, sign == '-' ? PAINT_RED : PAINT_GREEN);
    buf_char(out, sign);
    if (diff->look.visible)
        shown(out, words);
    else
        buf_add(out, words);
    paint_off(out, color);
    buf_add(out, ended ? STR("\n") : STR("\n\\ No newline at end of file\n"));
}

static void
add_lines(struct diff *diff, char sign, const struct strs *lines, struct span span)
{
    for (size_t i = span.from; i < span.to; i++)
        add_line(diff, sign, lines->items[i]);
}

/* "12,3": the first line, of none the one before, and how many. */
static void
add_range(struct buf *out, struct span span)
{
    buf_printf(out, "%zu,%zu", span.from + (span.to > span.from), span.to - span.from);
}

/* Changes [from, to) and what stands around and between them. */
static void
add_hunk(struct diff *diff, size_t from, size_t to)
{
    const struct change *first = &diff->changes.items[from];
    const struct change *last = &diff->changes.items[to - 1];
    size_t above = first->before.from < CONTEXT ? first->before.from : CONTEXT;
    size_t below = diff->before.len - last->before.to;
    below = below < CONTEXT ? below : CONTEXT;
    struct span before = { first->before.from - above, last->before.to + below };
    struct span after = { first->after.from - above, last->after.to + below };
    paint_on(diff->out, diff->look.color, PAINT_CYAN);
    buf_add(diff->out, STR("@@ -"));
    add_range(diff->out, before);
    buf_add(diff->out, STR(" +"));
    add_range(diff->out, after);
    buf_add(diff->out, STR(" @@"));
    paint_off(diff->out, diff->look.color);
    buf_char(diff->out, '\n');
    size_t at = before.from;
    for (size_t i = from; i < to; i++) {
        const struct change *change = &diff->changes.items[i];
        add_lines(diff, ' ', &diff->before, (struct span){ at, change->before.from });
        add_lines(diff, '-', &diff->before, change->before);
        add_lines(diff, '+', &diff->after, change->after);
        at = change->before.to;
    }
    add_lines(diff, ' ', &diff->before, (struct span){ at, before.to });
}

static bool
wants_quotes(struct str path)
{
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        if (c < ' ' || c == 0x7F || c == '"' || c == '\\')
            return true;
    }
    return utf8_valid(path) < path.len;
}

/* "--- a/PATH"; a name with a blank ends at a TAB. */
static void
add_name(struct diff *diff, const char *sign, const char *side, struct str path)
{
    struct buf *out = diff->out;
    paint_on(out, diff->look.color, PAINT_BOLD);
    buf_printf(out, "%s ", sign);
    if (!wants_quotes(path)) {
        buf_add(out, str_of(side));
        buf_add(out, path);
        buf_add(out, str_has(path, STR(" ")) ? STR("\t") : STR(""));
    } else {
        buf_printf(out, "\"%s", side);
        for (size_t i = 0; i < path.len; i++) {
            unsigned char c = (unsigned char)path.ptr[i];
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\')
                buf_printf(out, "\\%03o", c);
            else
                buf_char(out, (char)c);
        }
        buf_char(out, '"');
    }
    paint_off(out, diff->look.color);
    buf_char(out, '\n');
}

void
diff_add(struct buf *out, const char *path, struct str before, struct str after,
         struct diff_look look)
{
    struct diff diff = { .out = out, .look = look };
    split(out->arena, before, &diff.before);
    split(out->arena, after, &diff.after);
    compare(&diff);
    if (!diff.changes.len)
        return;
    struct str name = address_path(path);
    bool rooted = str_starts(name, STR("/"));
    add_name(&diff, "---", rooted ? "a" : "a/", name);
    add_name(&diff, "+++", rooted ? "b" : "b/", name);
    for (size_t from = 0, to; from < diff.changes.len; from = to) {
        for (to = from + 1; to < diff.changes.len; to++)
            if (diff.changes.items[to].before.from -
                    diff.changes.items[to - 1].before.to >
                2 * CONTEXT)
                break;
        add_hunk(&diff, from, to);
    }
}
