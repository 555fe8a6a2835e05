/* TXT: brackets that do not pair. */
#include "lint/passage.h"
#include "lint/scan.h"

#include "base/utf8.h"

struct bracket {
    uint32_t open, close, other_close; /* of the other width; 0: none */
};

static const struct bracket brackets[] = {
    { 0x300A, 0x300B, 0 },   /* 《》 */
    { 0xFF08, 0xFF09, ')' }, /* （） */
    { '(', ')', 0xFF09 },    /* () */
    { 0x201C, 0x201D, 0 },   /* “” */
    { 0x3010, 0x3011, 0 },   /* 【】 */
    { 0x3014, 0x3015, 0 },   /* 〔〕 */
    { 0x300C, 0x300D, 0 },   /* 「」 */
};

#define BRACKETS (sizeof(brackets) / sizeof(brackets[0]))
/* A pair may reach over this many lines: hard-wrapped copies break inside of one, and
 * the foot and head of a page may stand between. */
#define PAIR_LINES 8

enum { SAY_UNCLOSED, SAY_UNOPENED, SAY_TWO_WIDTHS };

struct opener {
    size_t kind, line;
    struct span span;
};

struct pairing {
    struct run *run;
    const struct check *self;
    ARRAY(struct opener) open;
    size_t first;            /* openers before this one are settled */
    size_t counts[BRACKETS]; /* of the open ones */
    size_t line;
};

static void
report(struct pairing *pairing, struct span span, size_t say)
{
    struct finding *finding = found(pairing->run, pairing->self, span, say);
    finding->words[0] = text_view(pairing->run->text, span);
    if (say == SAY_TWO_WIDTHS)
        finding->severity = SEVERITY_INFO;
}

static void
unclosed(struct pairing *pairing, const struct opener *opener)
{
    pairing->counts[opener->kind]--;
    report(pairing, opener->span, SAY_UNCLOSED);
}

/* 1） and a) after a blank or a stop number a list; they open nothing. */
static bool
numbers_a_list(struct str utf8, struct span closer)
{
    size_t at = closer.from;
    size_t length = 0;
    uint32_t c = utf8_before(utf8, &at);
    while ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (utf8_is_han(c) && length < 3)) {
        length++;
        c = utf8_before(utf8, &at);
    }
    bool after_stop = c <= ' ' || c == 0x3000 || c == 0x3002 || c == 0xFF1B ||
                      c == 0xFF1A || c == 0xFF0C || c == 0x3001;
    return length > 0 && length <= 3 && after_stop;
}

static bool
is_match(const struct bracket *bracket, uint32_t c)
{
    return c == bracket->close || (bracket->other_close && c == bracket->other_close);
}

static size_t
open_that_match(const struct pairing *pairing, uint32_t c)
{
    size_t count = 0;
    for (size_t kind = 0; kind < BRACKETS; kind++)
        if (is_match(&brackets[kind], c))
            count += pairing->counts[kind];
    return count;
}

/* Takes openers off until one matches: what stood above it is unclosed. */
static void
close_at(struct pairing *pairing, uint32_t c, struct span span)
{
    if (!open_that_match(pairing, c)) {
        bool round = c == ')' || c == 0xFF09;
        if (!round || !numbers_a_list(pairing->run->text->utf8, span))
            report(pairing, span, SAY_UNOPENED);
        return;
    }
    for (;;) {
        const struct opener *opener = &pairing->open.items[--pairing->open.len];
        const struct bracket *bracket = &brackets[opener->kind];
        if (!is_match(bracket, c)) {
            unclosed(pairing, opener);
            continue;
        }
        pairing->counts[opener->kind]--;
        if (c != bracket->close)
            report(pairing, span, SAY_TWO_WIDTHS);
        return;
    }
}

static void
judge_character(struct pairing *pairing, uint32_t c, struct span span)
{
    for (size_t kind = 0; kind < BRACKETS; kind++) {
        if (c == brackets[kind].open) {
            *array_push(pairing->run->arena, &pairing->open) =
                (struct opener){ kind, pairing->line, span };
            pairing->counts[kind]++;
            return;
        }
        if (c == brackets[kind].close) {
            close_at(pairing, c, span);
            return;
        }
    }
}

/* Gives up on openers too many lines above; on all of them at a paragraph's end. */
static void
settle(struct pairing *pairing, bool all)
{
    while (pairing->first < pairing->open.len) {
        const struct opener *opener = &pairing->open.items[pairing->first];
        if (!all && opener->line + PAIR_LINES > pairing->line)
            return;
        unclosed(pairing, opener);
        pairing->first++;
    }
    pairing->open.len = pairing->first = 0;
}

static bool
ends_paragraph(struct str line)
{
    return str_ends(str_trim(line), STR("。"));
}

static void
look_brackets(struct run *run, const struct check *self)
{
    const struct text *text = run->text;
    const struct passages *passages = run_passages(run);
    struct pairing pairing = { .run = run, .self = self };
    for (size_t i = 0; i < passages->items.len; i++) {
        struct span line = passages->items.items[i].span;
        pairing.line = i;
        settle(&pairing, false);
        for (size_t at = line.from, from = at; at < line.to; from = at) {
            uint32_t c = utf8_next(text->utf8, &at);
            judge_character(&pairing, c, (struct span){ from, at });
        }
        if (run->filing || ends_paragraph(text_view(text, line)))
            settle(&pairing, true);
    }
    settle(&pairing, true);
}

CHECK(TXT12) = {
    .name = "unbalanced-brackets",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "括号、书名号或引号不成对",
               "brackets or quotation marks that do not pair" },
    .why = { "多半是漏字或复制不全，名称和责任单位会被截断",
             "mostly something was lost in copying; names and units are cut short" },
    .hint = { "补上缺的一半，或删去多余的一半",
              "add the missing half, or delete the odd one" },
    .bad = "落实《三年行动计划",
    .good = "落实《三年行动计划》",
    .source = "GB/T 15834-2011, 4.8 引号, 4.9 括号, 4.15 书名号",
    SAYS({ "“{1}”没有配对的后半", "{1} is never closed" },
         { "“{1}”没有配对的前半", "{1} was never opened" },
         { "“{1}”与前半一全角一半角", "{1} is not of the width its opening half has" }),
    .look = look_brackets,
};

static void
look_stutter(struct run *run, const struct check *self)
{
    lint_wording(run, self, "wording");
}

CHECK(TXT13) = {
    .name = "stutter",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "重复的词句或标点", "a phrase or a mark said twice" },
    .why = { "粘贴留下的重复会让数字被统计两次",
             "what was pasted twice may be counted twice" },
    .hint = { "删去重复的部分", "delete the repetition" },
    .bad = "召开协调会议召开协调会议。。",
    .good = "召开协调会议。",
    .source = "observed in published notices and filings",
    SAYS({ "“{1}”宜改为“{2}”", "{1} is better {2}" },
         { "“{1}”有重复", "{1} repeats itself" }),
    .look = look_stutter,
};

static void
look_draft(struct run *run, const struct check *self)
{
    lint_wording(run, self, "residue");
}

CHECK(TXT14) = {
    .name = "edit-residue",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .title = { "留有未定稿的痕迹", "traces of a draft" },
    .why = { "占位符和批注说明这里的内容还没有定",
             "a placeholder or a comment says: not final" },
    .hint = { "填入确定的内容，删去批注", "fill in what is final, delete the comment" },
    .bad = "已验收XX家（请补充）",
    .good = "已验收3家",
    .source = "observed: placeholders and tracked changes in published files",
    SAYS({ "“{1}”是占位或批注", "{1} is a placeholder or a comment" }),
    .look = look_draft,
};
