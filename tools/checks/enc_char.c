/* ENC, single characters: what is invisible, foreign to a text, or only looks right. */
#include "checks/odd.h"
#include "checks/places.h"
#include "checks/printed.h"

#include "base/utf8.h"

#include <string.h>
#include <uninorm.h>

typedef bool (*char_test)(uint32_t c);

/* The next run of characters that TEST (which no plain one does), from *at on; false at the end. */
static bool
next_run(struct str text, char_test test, size_t *at, struct span *run)
{
    for (*at = utf8_plain(text, *at); *at < text.len; *at = utf8_plain(text, *at)) {
        size_t from = *at;
        if (!test(utf8_next(text, at)))
            continue;
        size_t end = *at;
        while (end < text.len && test(utf8_next(text, at)))
            end = *at;
        *at = end;
        *run = (struct span){ from, end };
        return true;
    }
    return false;
}

/* The same of the whole text; *part, an index of odd_parts, and *at begin as 0. */
static bool
next_in_text(struct run *run, char_test test, size_t *part, size_t *at,
             struct span *span)
{
    const struct spans *parts = odd_parts(run);
    for (; *part < parts->len; ++*part) {
        struct span odd = parts->items[*part];
        if (*at < odd.from)
            *at = odd.from;
        if (next_run(str_sub(run->text->utf8, 0, odd.to), test, at, span))
            return true;
        text_forget(run->text, odd);
    }
    return false;
}

static bool
all_are(struct str s, char_test test)
{
    for (size_t at = 0; at < s.len;)
        if (!test(utf8_next(s, &at)))
            return false;
    return true;
}

/* "U+200B" of the first character of SPAN. */
static struct str
code_point(struct run *run, struct span span)
{
    size_t at = span.from;
    return arena_printf(run->arena, "U+%04X", utf8_next(run->text->utf8, &at));
}

static bool
is_control(uint32_t c)
{
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

static void
look_control(struct run *run, const struct check *self)
{
    struct str text = run->text->utf8;
    struct span span;
    for (size_t at = 0, part = 0; next_in_text(run, is_control, &part, &at, &span);) {
        bool end_of_file = span.to == text.len && text.ptr[span.from] == 0x1A;
        struct finding *finding = found(run, self, span, end_of_file);
        finding->words[0] = code_point(run, span);
        if (!end_of_file)
            continue;
        finding->severity = SEVERITY_INFO;
        finding->fix_safe = true;
        found_edit(run, finding, span, (struct str){ 0 });
    }
}

CHECK(ENC09) = {
    .name = "control-characters",
    .severity = SEVERITY_ERROR,
    .form_only = true,
    .on_filing = true,
    .title = { "正文里有控制字符", "control characters in the text" },
    .why = { "看不见，却会截断内容或打乱显示",
             "nobody sees them, yet they cut texts off or disturb terminals" },
    .hint = { "删去；若是换页符，改成换行",
              "delete them; a form feed becomes a line end" },
    .bad = "已完成<U+0000>8个",
    .good = "已完成8个",
    .source = "ISO/IEC 6429",
    SAYS({ "此处有控制字符 {1}", "control character {1} here" },
         { "文件末尾有旧式结束符 {1}", "the old end mark {1} at the end of the file" }),
    .look = look_control,
};

bool
is_invisible(uint32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xAD || c == 0xFEFF ||
           c == 0x2028 || c == 0x2029;
}

/* Scripts in which a joiner or a mark of direction changes nothing that is seen: Han,
 * Latin, Kana, Hangul, their digits and punctuation. */
static bool
is_plain(uint32_t c)
{
    return c < 0x300 || (c >= 0x2010 && c < 0x2E00) || (c >= 0x2E80 && c < 0xFB00) ||
           (c >= 0xFE30 && c < 0xFFF0) || (c >= 0x20000 && c < 0x40000);
}

/* Whether the run is seen the same without it: no override of direction, no line or
 * paragraph separator, and nothing that joins letters where letters join. */
static bool
leaves_no_trace(struct str text, struct span span)
{
    for (size_t at = span.from; at < span.to;) {
        uint32_t c = utf8_next(text, &at);
        if ((c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            return false;
    }
    size_t before = span.from, after = span.to;
    return is_plain(utf8_before(text, &before)) && is_plain(utf8_next(text, &after));
}

static bool
is_separator(uint32_t c)
{
    return c == 0x2028 || c == 0x2029;
}

static void
look_invisible(struct run *run, const struct check *self)
{
    struct span span;
    for (size_t at = 0, part = 0; next_in_text(run, is_invisible, &part, &at, &span);) {
        struct finding *finding = found(run, self, span, 0);
        finding->words[0] = code_point(run, span);
        finding->fix_safe = leaves_no_trace(run->text->utf8, span);
        struct str hidden = text_view(run->text, span);
        found_edit(run, finding, span,
                   all_are(hidden, is_separator) ? STR(" ") : STR(""));
    }
}

CHECK(ENC10) = {
    .name = "invisible-characters",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "有看不见的字符", "invisible characters" },
    .why = { "两个看起来一样的单位名称会对不上，检索也找不到",
             "two names that look alike do not match, and search finds neither" },
    .hint = { "删去", "delete them" },
    .bad = "卫生<U+200B>健康委",
    .good = "卫生健康委",
    .source = "Unicode UTS 39; UAX 9",
    SAYS({ "此处藏有 {1}", "{1} is hidden here" }),
    .look = look_invisible,
};

static bool
is_private(uint32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

static void
look_private(struct run *run, const struct check *self)
{
    struct span span;
    for (size_t at = 0, part = 0; next_in_text(run, is_private, &part, &at, &span);)
        found(run, self, span, 0)->words[0] = code_point(run, span);
}

CHECK(ENC11) = {
    .name = "private-use",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "有自造字区的字符", "private use characters" },
    .why = { "换一台电脑就显示为空白或别的字",
             "another computer shows a blank or another character" },
    .hint = { "对照原件换成标准字；若原为空白，删去",
              "compare with the original and use the standard character, or none" },
    .bad = "8<U+E5E5>个",
    .good = "8个",
    .source = "The Unicode Standard 15, 23.5; GB 18030 A3A0",
    SAYS({ "此处为 {1}，没有公认的字形", "{1} has no agreed shape" }),
    .look = look_private,
};

/* Full-width digits and letters. */
static bool
is_digit_or_letter(uint32_t c)
{
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
           (c >= 0xFF41 && c <= 0xFF5A);
}

static bool
is_any_full_width(uint32_t c)
{
    return c >= 0xFF01 && c <= 0xFF5E;
}

/* TEXT with what is full-width in ASCII. */
static struct str
half_width(struct run *run, struct str text)
{
    struct buf out = { .arena = run->arena };
    for (size_t at = 0, from = 0; at < text.len; from = at) {
        uint32_t c = utf8_next(text, &at);
        if (is_any_full_width(c))
            buf_char(&out, (char)(c - 0xFF01 + '!'));
        else
            buf_add(&out, str_sub(text, from, at));
    }
    return buf_str(&out);
}

static void
look_full_width(struct run *run, const struct check *self)
{
    struct finding *finding = NULL;
    struct span span;
    if (run->filing)
        return;
    for (size_t at = 0, part = 0;
         next_in_text(run, is_digit_or_letter, &part, &at, &span);) {
        struct str fix = half_width(run, text_view(run->text, span));
        if (!finding) {
            finding = found(run, self, span, 0);
            finding->words[0] = text_view(run->text, span);
            finding->words[1] = fix;
            /* In the cells of figures and dates, lint/fix_scope.h sees to that. */
            finding->fix_safe = run->filing != NULL;
        }
        finding->times++;
        found_edit(run, finding, span, fix);
    }
}

/* Columns that are counted with, or compared as they are. */
static bool
is_machine(enum filing_column column)
{
    enum column_type type = column_type(column);
    return column != COLUMN_STAGE && type != TYPE_TEXT && type != TYPE_NAME;
}

/* The whole cell of a machine column becomes ASCII; in prose only digits and letters are
 * odd, and only a person can say whether they are meant so. */
static void
judge_cell(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    bool machine = is_machine(column);
    size_t at = 0;
    struct span span;
    if (!next_run(cell->text, machine ? is_any_full_width : is_digit_or_letter, &at,
                  &span))
        return;
    struct place_met *place = place_cell(run, self, entry, column, !machine);
    struct str words = machine ? cell->text : str_sub(cell->text, span.from, span.to);
    place->words[0] = arena_str(run->arena, words);
    place->words[1] = half_width(run, words);
    if (cell->marks & MARK_ESCAPED)
        return;
    if (!machine)
        place->span =
            (struct span){ cell->span.from + span.from, cell->span.from + span.to };
    place->has_edit = true;
    place->safe = machine;
    place->edit = (struct edit){ place->span, place->words[1] };
}

static void
look_cells(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!row_may_hold(run, entry, "\xEF"))
        return;
    for (int i = 0; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &entry->row->cells[i];
        if (cell->origin == ORIGIN_CELL && cell->text.len &&
            memchr(cell->text.ptr, '\xEF', cell->text.len))
            judge_cell(run, self, entry, (enum filing_column)i);
    }
}

static void
report_cells(struct run *run, const struct check *self)
{
    places_report(run, self, PLACES_HABIT, 0);
}

CHECK(ENC15) = {
    .name = "full-width",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .title = { "数字或字母用了全角", "full-width digits or letters" },
    .why = { "按半角检索和计算时会漏掉",
             "search and sums over ASCII digits miss them" },
    .hint = { "改为半角", "write them half-width" },
    .bad = "建成１２个",
    .good = "建成12个",
    .source = "GB/T 15835-2011, 5.2; one finding a file: it is a habit of the form",
    SAYS({ "“{1}”宜作“{2}”", "{1} is better {2}" },
         { "文字里的“{1}”宜作“{2}”", "{1} among the words is better {2}" }),
    .look = look_full_width,
    .look_row = look_cells,
    .look_end = report_cells,
};

static bool
is_compatible_form(uint32_t c)
{
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x2F800 && c <= 0x2FA1F);
}

/* ⼈ for 人. Other forms (U+F900 on) may be how somebody writes a name. */
static bool
is_radical(uint32_t c)
{
    return c >= 0x2E80 && c <= 0x2FDF;
}

static void
look_compatible_form(struct run *run, const struct check *self)
{
    struct str text = run->text->utf8;
    struct span span;
    for (size_t at = 0, part = 0;
         next_in_text(run, is_compatible_form, &part, &at, &span);) {
        uint8_t usual[64];
        size_t length = sizeof usual;
        const uint8_t *source = (const uint8_t *)text.ptr + span.from;
        if (span.to - span.from > 16)
            at = span.to = span.from + utf8_length(str_sub(text, span.from, text.len));
        if (!u8_normalize(UNINORM_NFKC, source, span.to - span.from, usual, &length))
            continue;
        struct str fix = arena_str(run->arena, (struct str){ (char *)usual, length });
        if (str_eq(fix, text_view(run->text, span)))
            continue;
        struct finding *finding = found(run, self, span, 0);
        finding->words[0] = text_view(run->text, span);
        finding->words[1] = fix;
        finding->fix_safe = all_are(text_view(run->text, span), is_radical);
        found_edit(run, finding, span, fix);
    }
}

CHECK(ENC16) = {
    .name = "compatibility-forms",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "用了部首或兼容字形",
               "a radical or compatibility form instead of the character" },
    .why = { "字形相同而编码不同，检索和比对都找不到（多来自 PDF 复制）",
             "same shape, other code: search and comparison fail (mostly copied from PDF)" },
    .hint = { "换成正常的字“{2}”", "use the usual character {2}" },
    .bad = "⼈次",
    .good = "人次",
    .source = "The Unicode Standard 15, 18.2 CJK radicals; UAX 15",
    SAYS({ "“{1}”应为“{2}”", "{1} should be {2}" }),
    .look = look_compatible_form,
};
