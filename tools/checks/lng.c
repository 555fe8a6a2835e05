/* LNG: wording. What a rule alone can judge stands in rules/text/. */
#include "lint/scan.h"

#include "base/utf8.h"

#include <stdlib.h>

static void
look_wording(struct run *run, const struct check *self)
{
    lint_wording(run, self, "wording");
}

CHECK(LNG01) = {
    .name = "deadline-or-until",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "“截止”与“截至”混用", "截止 where 截至 is meant" },
    .why = { "“截至”说统计到某时，“截止”说到期停止，意思不同",
             "截至 counts up to a day, 截止 ends on it" },
    .hint = { "统计时点用“截至”", "for counts up to a day write 截至" },
    .bad = "截止6月底，已完成8个",
    .good = "截至6月底，已完成8个",
    .source = "《现代汉语词典》第7版 截止、截至",
    SAYS({ "“{1}”宜作“{2}”", "{1} is better {2}" }),
    .look = look_wording,
};

CHECK(LNG03) = {
    .name = "double-approximation",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "概数重复", "an approximation said twice" },
    .why = { "“约”与“左右”并用，读者不知哪个作准",
             "about … or so: neither is taken seriously" },
    .hint = { "只留一个", "keep one of the two" },
    .bad = "惠及约300户左右",
    .good = "惠及约300户",
    .source = "GB/T 15835-2011, 5.1.3 概数",
    SAYS({ "“{1}”里概数说了两次", "{1} approximates twice" }),
    .look = look_wording,
};

CHECK(LNG04) = {
    .name = "half-width-punctuation",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "汉字之间用了半角标点",
               "half-width punctuation between Han characters" },
    .why = { "行文不合国家标准，按标点断句的程序会漏断",
             "against the standard, and programs that cut at marks miss the cut" },
    .hint = { "改为“{2}”", "write {2}" },
    .bad = "已完成,正在验收",
    .good = "已完成，正在验收",
    .source = "GB/T 15834-2011, 5.1",
    SAYS({ "“{1}”应为“{2}”", "{1} should be {2}" }),
    .look = look_wording,
};

CHECK(LNG06) = {
    .name = "typo",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "错别字", "a misspelt word" },
    .why = { "公文出错有损公信，也让检索漏掉",
             "it costs trust, and search misses the word" },
    .hint = { "改为“{2}”", "write {2}" },
    .bad = "区人民攻府",
    .good = "区人民政府",
    .source = "《第一批异形词整理表》；《现代汉语词典》第7版",
    SAYS({ "“{1}”应为“{2}”", "{1} should be {2}" }),
    .look = look_wording,
};

static bool
has_arabic_percent(struct str text)
{
    for (size_t at = 1; at < text.len; at++)
        if (text.ptr[at] == '%' && text.ptr[at - 1] >= '0' && text.ptr[at - 1] <= '9')
            return true;
    return false;
}

/* Either style alone is right; the two in one text are not: of a filing, in one cell. */
static void
look_number_style(struct run *run, const struct check *self)
{
    if (has_arabic_percent(run->text->utf8))
        lint_wording(run, self, "wording");
    if (run->filing)
        lint_wording(run, self, "narrative");
}

CHECK(LNG08) = {
    .name = "number-style",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "数的写法不统一", "numbers written in two styles" },
    .why = { "同类数字写法不一，读者要换算，检索会漏",
             "readers convert, search misses one of the two" },
    .hint = { "统一用阿拉伯数字", "use Arabic numerals throughout" },
    .bad = "覆盖率达80%，满意率达百分之九十；2个建成，另三个在施",
    .good = "覆盖率达80%，满意率达90%；2个建成，另3个在施",
    .source = "GB/T 15835-2011, 4.1, 5.3 同类别同形式",
    SAYS({ "“{1}”，而同类的数别处不这样写",
           "{1}, while the like is written otherwise elsewhere" }),
    .look = look_number_style,
};

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == 0x3000;
}

static bool
has_blank(struct str s)
{
    for (size_t at = 0; at < s.len;)
        if (is_blank(utf8_next(s, &at)))
            return true;
    return false;
}

ARRAY_TYPE(pointers, const struct name *);

static void
collect_spaced(struct run *run, const struct names *names, struct pointers *spaced)
{
    for (size_t i = 0; i < names->len; i++) {
        const struct name *name = &names->items[i];
        if (has_blank(text_view(run->text, name->span)) && !has_blank(name->text))
            *array_push(run->arena, spaced) = name;
    }
}

static int
by_place(const void *a, const void *b)
{
    const struct name *const *x = a, *const *y = b;
    return ((*x)->span.from > (*y)->span.from) - ((*x)->span.from < (*y)->span.from);
}

/* In the narrative of a filing: 王　杰副主任. */
static void
look_spaced_prose(struct run *run, const struct check *self)
{
    const struct rule_scan *scan = lint_scan(run, "narrative");
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));) {
        struct finding *finding = found(run, self, hit->span, 0);
        struct str name = text_view(run->text, hit->span);
        struct buf joined = { .arena = run->arena };
        for (size_t i = 0, from = 0; i < name.len; from = i)
            if (!is_blank(utf8_next(name, &i)))
                buf_add(&joined, str_sub(name, from, i));
        finding->words[0] = name;
        finding->words[1] = buf_str(&joined);
        found_edit(run, finding, hit->span, finding->words[1]);
    }
    scan_end(run, self, scan);
}

/* One finding a file: it is a habit of the typist. Items may share a name's place. */
static void
look_spaced_names(struct run *run, const struct check *self)
{
    struct pointers spaced = { 0 };
    if (run->filing)
        look_spaced_prose(run, self);
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++)
        collect_spaced(run, &run->notice->items.items[i].leaders, &spaced);
    if (!spaced.len)
        return;
    qsort(spaced.items, spaced.len, sizeof *spaced.items, by_place);
    struct finding *finding = found(run, self, spaced.items[0]->span, 0);
    finding->words[0] = text_view(run->text, finding->span);
    finding->words[1] = spaced.items[0]->text;
    for (size_t i = 0; i < spaced.len; i++) {
        const struct name *name = spaced.items[i];
        if (i && name->span.from == spaced.items[i - 1]->span.from)
            continue;
        finding->times++;
        found_edit(run, finding, name->span, name->text);
    }
}

CHECK(LNG09) = {
    .name = "space-in-name",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "姓名中间有空白", "blanks inside a name" },
    .why = { "同一个人会被当成两个", "one person becomes two" },
    .hint = { "写作“{2}”", "write {2}" },
    .bad = "牵头领导：徐　平",
    .good = "牵头领导：徐平",
    .source =
        "observed; blanks for alignment belong into the layout, not into the data",
    SAYS({ "“{1}”即“{2}”", "{1} is {2}" }),
    .look = look_spaced_names,
};

/* The mark behind a printed Arabic item number: '.' or '、'; 0 for other labels. */
static uint32_t
mark_of(struct str label)
{
    if (!label.len || label.ptr[0] < '0' || label.ptr[0] > '9')
        return 0;
    size_t at = label.len;
    uint32_t mark = utf8_before(label, &at);
    return mark == 0xFF0E ? '.' : mark == '.' || mark == 0x3001 ? mark : 0;
}

/* Told where the mark changes for the first time in a section; of a filing, in a cell. */
static void
look_number_marks(struct run *run, const struct check *self)
{
    if (run->filing)
        lint_wording(run, self, "narrative");
    const struct item *first = NULL;
    bool told = false;
    for (size_t i = 0; run->notice && i < run->notice->items.len; i++) {
        const struct item *item = &run->notice->items.items[i];
        if (!mark_of(item->label.text))
            continue;
        if (!first || first->section != item->section) {
            first = item;
            told = false;
        } else if (!told && mark_of(item->label.text) != mark_of(first->label.text)) {
            struct finding *finding = found(run, self, item->label.span, 0);
            finding->words[0] = item->label.text;
            finding->words[1] = first->label.text;
            finding->item = item->number;
            told = true;
        }
    }
}

CHECK(LNG10) = {
    .name = "enumerator-style",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "同级序号写法不一", "numbers of one level in two styles" },
    .why = { "读者和程序都要猜两种写法是不是同一级",
             "readers and programs must guess whether both are one level" },
    .hint = { "同级序号统一写法", "write numbers of one level in one way" },
    .bad = "1.新建 2、改造",
    .good = "1.新建 2.改造",
    .source = "GB/T 9704-2012, 7.3.3 结构层次序数",
    SAYS({ "此处作“{1}”，前面作“{2}”", "{1} here, {2} before" },
         { "此处作“{1}”，前面是另一种写法", "{1} here, and another style before" }),
    .look = look_number_marks,
};
