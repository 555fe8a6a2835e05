/* ENC14: blanks nobody sees. Indentation, aligned columns and the print line are
 * normal and no finding. */
#include "lint/lint.h"

#include "base/utf8.h"

/* More blanks than this after a line's last word are a finding of their own. */
#define TRAILING_USUAL 8
/* No indentation or column gap of a real notice is wider (widest seen: 61). */
#define GAP_USUAL 100

enum { SAY_TRAILING, SAY_SHORT, SAY_GAP, SAY_NO_BREAK };

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0;
}

static struct span
trailing(struct str utf8, struct span line)
{
    size_t from = line.to;
    for (size_t at = from; at > line.from; from = at)
        if (!is_blank(utf8_before(utf8, &at)))
            break;
    return (struct span){ from, line.to };
}

/* Blanks at the END of a line that are not nothing: empty cells of a table with TABs, and
 * the line break of Markdown, two spaces. */
static bool
means_something(const struct run *run, struct span line, struct span end)
{
    struct str blanks = text_view(run->text, end);
    struct str words = text_view(run->text, (struct span){ line.from, end.from });
    if (str_has(blanks, STR("\t")) && (!words.len || str_has(words, STR("\t"))))
        return true;
    return words.len && str_ends(blanks, STR("  ")) &&
           str_ends(str_of(run->path), STR(".md"));
}

static struct finding *
report(struct run *run, const struct check *self, struct span span, size_t say,
       size_t count)
{
    struct finding *finding = found(run, self, span, say);
    finding->words[0] = arena_printf(run->arena, "%zu", count);
    return finding;
}

/* Blanks at the end of one line: told at once when long, kept when short. Returns the
 * line without them. */
static struct span
judge_end(struct run *run, const struct check *self, struct span line,
          struct spans *shorts)
{
    struct span end = trailing(run->text->utf8, line);
    size_t count = utf8_count(text_view(run->text, end));
    if (count > (end.from > line.from ? TRAILING_USUAL : GAP_USUAL)) {
        struct finding *finding = report(run, self, end, SAY_TRAILING, count);
        found_edit(run, finding, end, (struct str){ 0 });
        finding->fix_safe = !means_something(run, line, end);
    } else if (count && !means_something(run, line, end)) {
        *array_push(run->arena, shorts) = end;
    }
    return (struct span){ line.from, end.from };
}

static void
judge_inside(struct run *run, const struct check *self, struct span line,
             struct spans *no_breaks)
{
    struct str utf8 = run->text->utf8;
    struct span gap = { line.from, line.from };
    size_t count = 0;
    for (size_t at = line.from, from = at; at < line.to; from = at) {
        uint32_t c = utf8_next(utf8, &at);
        if (c == 0xA0 && gap.from > line.from)
            *array_push(run->arena, no_breaks) = (struct span){ from, at };
        if (is_blank(c)) {
            count++;
            continue;
        }
        if (count > GAP_USUAL)
            report(run, self, (struct span){ gap.from, from }, SAY_GAP, count);
        gap.from = at;
        count = 0;
    }
}

/* One finding for all of SPANS, with FIX for each. */
static void
report_all(struct run *run, const struct check *self, const struct spans *spans,
           size_t say, struct str fix)
{
    if (!spans->len)
        return;
    struct finding *finding = found(run, self, spans->items[0], say);
    finding->severity = SEVERITY_INFO;
    finding->times = spans->len;
    finding->fix_safe = true;
    for (size_t i = 0; i < spans->len; i++)
        found_edit(run, finding, spans->items[i], fix);
}

static void
look_blanks(struct run *run, const struct check *self)
{
    struct spans shorts = { 0 }, no_breaks = { 0 };
    for (size_t i = 0; i < run->text->lines.len; i++) {
        struct span line = run->text->lines.items[i].span;
        judge_inside(run, self, judge_end(run, self, line, &shorts), &no_breaks);
    }
    report_all(run, self, &shorts, SAY_SHORT, (struct str){ 0 });
    report_all(run, self, &no_breaks, SAY_NO_BREAK, STR(" "));
}

CHECK(ENC14) = {
    .name = "exotic-space",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "多余或特殊的空白", "superfluous or unusual blanks" },
    .why = { "看不见，却进入了数据：同一日期、同一单位会被当成两个",
             "nobody sees them, yet they enter the data: one date or unit becomes two" },
    .hint = { "删去多余的空白", "delete the superfluous blanks" },
    .bad = "完成期限：2024年12月底前<4541 个空格>",
    .good = "完成期限：2024年12月底前",
    .source = "observed: 4541 blanks after a deadline of a published notice",
    SAYS({ "行末有 {1} 个空白", "{1} blanks at the end of the line" },
         { "行末有少量空白", "a few blanks at the end of the line" },
         { "行中连续 {1} 个空白", "{1} blanks in a row inside the line" },
         { "不间断空格（U+00A0）", "a no-break space (U+00A0)" }),
    .look = look_blanks,
};
