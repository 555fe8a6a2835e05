/* ENC, what rules recognise: damage of a wrong decoding, dashes, rests of markup. */
#include "lint/entry.h"
#include "lint/scan.h"

#include <string.h>

static const struct bilingual too_complex = {
    "有一格太长或太复杂，规则匹配到了上限",
    "a cell is too long or too complex: a rule hit its matching limit",
};

/* The ghosts of UTF-8 read as GBK are real, if rare, characters: one proves nothing,
 * two different ones do. */
static void
look_misread(struct run *run, const struct check *self)
{
    const struct rule_scan *scan = lint_scan(run, "character");
    const struct rule_hit *first = NULL;
    size_t at = 0, count = 0;
    bool different = false;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at)); count++) {
        if (!first)
            first = hit;
        different |=
            !str_eq(text_view(run->text, hit->span), text_view(run->text, first->span));
    }
    scan_end(run, self, scan);
    if (!different)
        return;
    struct finding *finding = found(run, self, first->span, 0);
    finding->words[0] = arena_printf(run->arena, "%zu", count);
    finding->words[1] = text_view(run->text, first->span);
}

CHECK(ENC05) = {
    .name = "utf8-read-as-gbk",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .title = { "正文是乱码", "the text is garbled" },
    .why = { "UTF-8 文字曾被当作 GBK 打开并保存，原意已看不出",
             "UTF-8 was once opened as GBK and saved; the words are gone" },
    .hint = { "从没有转坏的原件重新导出",
              "export again from a copy that is still sound" },
    .bad = "姘戠敓瀹炰簨椤圭洰杩涘睍",
    .good = "民生实事项目进展",
    .source = "observed; the byte pairs follow from GB 18030 and UTF-8",
    SAYS({ "“{2}”等 {1} 处是 UTF-8 误作 GBK 的痕迹",
           "{2} and others, {1} in all, are what UTF-8 read as GBK looks like" }),
    .look = look_misread,
};

static bool
is_bad_byte(const struct text *text, size_t at)
{
    size_t low = 0, high = text->bad.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->bad.items[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < text->bad.len && text->bad.items[low].at == at;
}

/* U+FFFD that stands for undecodable bytes is ENC01's. */
static void
look_replaced(struct run *run, const struct check *self)
{
    const struct rule_scan *scan = lint_scan(run, "character");
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));)
        if (!is_bad_byte(run->text, hit->span.from))
            found(run, self, hit->span, 0)->words[0] = text_view(run->text, hit->span);
    scan_end(run, self, scan);
}

CHECK(ENC06) = {
    .name = "replacement-characters",
    .severity = SEVERITY_ERROR,
    .on_filing = true,
    .title = { "有字已在转码中丢失", "characters were lost in an earlier conversion" },
    .why = { "丢失的可能是数字、单位或姓名",
             "what is lost may be a number, a unit, a name" },
    .hint = { "对照原件补上", "fill it in from the original" },
    .bad = "已完成\xEF\xBF\xBD"
           "8个",
    .good = "已完成8个",
    .source = "The Unicode Standard 15, 23.8 U+FFFD",
    SAYS({ "“{1}”是丢字留下的痕迹", "{1} stands where characters were lost" }),
    .look = look_replaced,
};

static void
look_character(struct run *run, const struct check *self)
{
    lint_wording(run, self, "character");
}

CHECK(ENC07) = {
    .name = "lossy-question-mark",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "问号顶替了丢失的字", "a question mark where a character was lost" },
    .why = { "转码时不认识的字会变成“?”",
             "conversions turn what they do not know into ?" },
    .hint = { "对照原件补上；若确为问句，用全角“？”",
              "fill it in from the original; a real question takes the full-width mark" },
    .bad = "蓄水50?的水箱",
    .good = "蓄水50㎥的水箱",
    .source = "observed in published notices: ㎡, ·, — lost in GB 2312",
    SAYS({ "汉字之间的半角问号", "a half-width question mark among Han characters" }),
    .look = look_character,
};

CHECK(ENC17) = {
    .name = "dash-variants",
    .severity = SEVERITY_INFO,
    .on_filing = true,
    .title = { "连接号或间隔号用了异码字符",
               "a dash or dot of another code than usual" },
    .why = { "看起来一样，检索和日期识别会漏掉",
             "it looks the same, but search and date reading miss it" },
    .hint = { "换成“{2}”", "use {2}" },
    .bad = "1―8月",
    .good = "1—8月",
    .source = "GB/T 15834-2011, 4.13 连接号, 4.14 间隔号",
    SAYS({ "“{1}”宜用“{2}”", "{1} is usually written {2}" }),
    .look = look_character,
};

/* Markup is how a page is written, and \u6d3b how JSON may be. */
static void
look_residue(struct run *run, const struct check *self)
{
    if (!filing_is_markup(run->filing))
        lint_wording(run, self, "residue");
}

static bool
may_be_residue(struct str text)
{
    return text.len &&
           (memchr(text.ptr, '<', text.len) || memchr(text.ptr, '&', text.len) ||
            memchr(text.ptr, '\\', text.len) || str_has(text, STR("_x0")) ||
            str_has(text, STR("mso-")));
}

/* Of such a form what the cells say is looked at, not how they are written. */
static void
look_cells(struct run *run, const struct check *self, const struct entry *entry)
{
    if (!filing_is_markup(run->filing))
        return;
    struct rule_set *set = rules_of(run->rules, "residue");
    for (int i = 0; i < FILING_COLUMNS; i++) {
        const struct filing_cell *cell = &entry->row->cells[i];
        struct match match;
        if (cell->origin != ORIGIN_CELL || !may_be_residue(cell->text))
            continue;
        enum match_outcome outcome = rule_set_match(set, cell->text, 0, 0, &match);
        if (outcome == MATCH_LIMIT)
            could_not(run, self, too_complex);
        if (outcome == MATCH_YES &&
            str_eq(rule_gives(match.rule, "check"), str_of(self->code)))
            found_cell(run, self, entry, (enum filing_column)i, 0)->words[0] =
                arena_str(run->arena,
                          str_sub(cell->text, match.whole.from, match.whole.to));
    }
}

CHECK(ENC19) = {
    .name = "markup-residue",
    .severity = SEVERITY_WARNING,
    .on_filing = true,
    .title = { "正文里有网页或文档的标记", "rests of web or document markup" },
    .why = { "复制网页源码时带入，会把词和数字隔断",
             "copied along from a page's source; it cuts words and numbers apart" },
    .hint = { "删去标记，只留文字", "delete the markup, keep the words" },
    .bad = "完成&nbsp;8个<br>",
    .good = "完成8个",
    .source = "observed on published pages; HTML Living Standard, 13.5",
    SAYS({ "标记“{1}”", "markup {1}" }),
    .look = look_residue,
    .look_row = look_cells,
};
