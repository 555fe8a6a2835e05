/* ENC14: blanks nobody sees. Indentation, aligned columns and the print line are
 * normal and no finding. */
#include "lint/lint.h"

#include "base/utf8.h"

/* More blanks than this after a line's last word are a finding of their own. */
#define TRAILING_USUAL 8
/* No indentation or column gap of a real notice is wider (widest seen: 61). */
#define GAP_USUAL 100

enum { SAY_TRAILING, SAY_SHORT, SAY_GAP, SAY_NO_BREAK };

struct tally {
    size_t count;
    struct span first;
};

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

static void
tally_add(struct tally *tally, struct span span)
{
    if (!tally->count++)
        tally->first = span;
}

static struct finding *
report(struct run *run, const struct check *self, struct span span, size_t say,
       size_t count)
{
    struct finding *finding = found(run, self, span, say);
    finding->words[0] = arena_printf(run->arena, "%zu", count);
    return finding;
}

/* Blanks at the end of one line: told at once when long, counted when short. */
static struct span
judge_end(struct run *run, const struct check *self, struct span line,
          struct tally *shorts)
{
    struct span end = trailing(run->text->utf8, line);
    size_t count = utf8_count(text_view(run->text, end));
    if (count > (end.from > line.from ? TRAILING_USUAL : GAP_USUAL)) {
        struct finding *finding = report(run, self, end, SAY_TRAILING, count);
        found_edit(run, finding, end, (struct str){ 0 });
        finding->fix_safe = true;
    } else if (count) {
        tally_add(shorts, end);
    }
    return (struct span){ line.from, end.from };
}

static void
judge_inside(struct run *run, const struct check *self, struct span line,
             struct tally *no_breaks)
{
    struct str utf8 = run->text->utf8;
    struct span gap = { line.from, line.from };
    size_t count = 0;
    for (size_t at = line.from, from = at; at < line.to; from = at) {
        uint32_t c = utf8_next(utf8, &at);
        if (c == 0xA0 && gap.from > line.from)
            tally_add(no_breaks, (struct span){ from, at });
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

/* The edits of all short ends hang on the one finding. */
static void
report_shorts(struct run *run, const struct check *self, const struct tally *shorts)
{
    if (!shorts->count)
        return;
    struct finding *finding =
        report(run, self, shorts->first, SAY_SHORT, shorts->count);
    finding->severity = SEVERITY_INFO;
    finding->fix_safe = true;
    const struct text *text = run->text;
    for (size_t i = 0; i < text->lines.len; i++) {
        struct span line = text->lines.items[i].span;
        struct span end = trailing(text->utf8, line);
        size_t count = utf8_count(text_view(text, end));
        if (count && count <= (end.from > line.from ? TRAILING_USUAL : GAP_USUAL))
            found_edit(run, finding, end, (struct str){ 0 });
    }
}

static void
look_blanks(struct run *run, const struct check *self)
{
    struct tally shorts = { 0 }, no_breaks = { 0 };
    for (size_t i = 0; i < run->text->lines.len; i++) {
        struct span words =
            judge_end(run, self, run->text->lines.items[i].span, &shorts);
        judge_inside(run, self, words, &no_breaks);
    }
    report_shorts(run, self, &shorts);
    if (no_breaks.count)
        report(run, self, no_breaks.first, SAY_NO_BREAK, no_breaks.count)->severity =
            SEVERITY_INFO;
}

CHECK(ENC14) = {
    .name = "exotic-space",
    .severity = SEVERITY_WARNING,
    .title = { "多余或特殊的空白", "superfluous or unusual blanks" },
    .why = { "看不见，却进入了数据：同一日期、同一单位会被当成两个",
             "nobody sees them, yet they enter the data: one date or unit becomes two" },
    .hint = { "删去多余的空白", "delete the superfluous blanks" },
    .bad = "完成期限：2024年12月底前<4541 个空格>",
    .good = "完成期限：2024年12月底前",
    .source = "observed: 4541 blanks after a deadline of a published notice",
    SAYS({ "行末有 {1} 个空白", "{1} blanks at the end of the line" },
         { "全文共 {1} 行末尾有少量空白，这是第一处",
           "{1} line(s) end in a few blanks, this is the first" },
         { "行中连续 {1} 个空白", "{1} blanks in a row inside the line" },
         { "全文共 {1} 个不间断空格（U+00A0），这是第一处",
           "{1} no-break space(s) (U+00A0) in the file, this is the first" }),
    .look = look_blanks,
};
