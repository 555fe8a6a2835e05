/* NOT: the letter, its dates, and whether there are tasks at all. */
#include "checks/notice_walk.h"
#include "lint/repo_path.h"

static void
look_printed(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    if (!notice || !date_is_set(notice->date.date) ||
        !date_is_set(notice->printed.date) ||
        date_compare(notice->printed.date, notice->date.date) >= 0)
        return;
    struct finding *finding = found(run, self, notice->printed.span, 0);
    finding->words[0] = date_print(run->arena, notice->printed.date);
    finding->words[1] = date_print(run->arena, notice->date.date);
}

CHECK(NOT10) = {
    .name = "printed-before-issued",
    .severity = SEVERITY_WARNING,
    .title = { "印发日期早于成文日期", "printed before it was issued" },
    .why = { "两个日期必有一错", "one of the dates is wrong" },
    .hint = { "核对落款和印发日期", "compare both dates with the original" },
    .bad = "2025年1月10日 … 2025年1月8日印发",
    .good = "2025年1月8日 … 2025年1月10日印发",
    .source = "GB/T 9704-2012, 7.3.5 and 7.4.3",
    SAYS({ "印发{1}，成文{2}", "printed {1}, issued {2}" }),
    .look = look_printed,
};

static struct span
first_line(const struct run *run)
{
    return run->text->lines.items[0].span;
}

/* Items may stand where nothing was read. */
static void
tell_unread(struct run *run, const struct check *self)
{
    for (size_t i = 0; i < run->notice->oddities.len; i++)
        if (run->notice->oddities.items[i].kind == ODDITY_NOT_CHECKED) {
            could_not(
                run, self,
                (struct bilingual){ "有的行太长或规则达到匹配上限，没有读",
                                    "a line is too long or a rule hit its limit" });
            return;
        }
}

/* Texts of a data repo that are no notices and need not look like one. */
static bool
lies_beside(struct str path)
{
    return repo_path_is_beside(path) || repo_path_is_public(path) ||
           str_starts(repo_path_name(path), STR("README"));
}

static void
look_items(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    if (notice)
        tell_unread(run, self);
    if (!notice || notice->items.len || run->text->content != CONTENT_TEXT ||
        lies_beside(str_of(run->path)))
        return;
    for (size_t i = 0; i < notice->oddities.len; i++)
        if (notice->oddities.items[i].kind == ODDITY_UNREADABLE_TABLE) {
            found(run, self, notice->oddities.items[i].span, 2);
            return;
        }
    if (notice->letter_only) {
        const struct annex *annex = &notice->annexes.items[0];
        found(run, self, annex->title.span, 1)->words[0] = annex->title.text;
        return;
    }
    found(run, self, first_line(run), 0);
}

CHECK(NOT11) = {
    .name = "no-items",
    .severity = SEVERITY_ERROR,
    .title = { "没有读到任务", "no items were found" },
    .why = { "没有任务就没有可核对的依据",
             "without items there is nothing to check against" },
    .hint = { "确认文件是否完整；表格请另存为制表符或“|”分隔的文本",
              "see whether the file is whole; save tables as text parted by TAB or |" },
    .bad = "只有一封通知，没有附件",
    .good = "通知后附任务清单",
    .source = "layouts.md §3 G, §10",
    SAYS(
        { "没有找到带序号、责任单位或表头的任务；找过的栏目名有牵头领导、责任单位、完成期限等",
          "no numbered line, label or table head was found that opens a task" },
        { "只有正文，缺附件“{1}”",
          "only the letter is here, its annex {1} is missing" },
        { "表格的各栏连在一起，无法分开",
          "the cells of the table run together and cannot be parted" }),
    .look = look_items,
};

/* What the parser could not place, by kind. */
static void
look_oddities(struct run *run, const struct check *self, enum oddity_kind kind,
              size_t say)
{
    for (size_t i = 0; run->notice && i < run->notice->oddities.len; i++) {
        const struct oddity *oddity = &run->notice->oddities.items[i];
        if (oddity->kind == kind)
            found(run, self, oddity->span, say)->words[0] = oddity->what;
    }
}

static void
look_rows(struct run *run, const struct check *self)
{
    look_oddities(run, self, ODDITY_RAGGED_ROW, 0);
    look_oddities(run, self, ODDITY_EMPTY_ROW, 1);
}

CHECK(NOT12) = {
    .name = "incomplete-table-row",
    .severity = SEVERITY_WARNING,
    .title = { "表格行不完整", "a table row is not whole" },
    .why = { "栏目错位会把单位读成领导", "shifted cells turn units into leaders" },
    .hint = { "补齐或删去这一行", "complete the row or delete it" },
    .bad = "15 |  |  |  |",
    .good = "15 | 改造公厕8座 | 区城管局 | 10月底 |",
    .source = "layouts.md §10",
    SAYS({ "这一行的格数多于表头", "the row has more cells than the head" },
         { "只有序号，没有内容", "a number and nothing else" }),
    .look = look_rows,
};

static void
look_footer(struct run *run, const struct check *self)
{
    look_oddities(run, self, ODDITY_FOOTER_COUNT, 0);
}

CHECK(NOT13) = {
    .name = "group-count",
    .severity = SEVERITY_WARNING,
    .title = { "“以上N项”与实有项数不符", "the items a sentence covers are not there" },
    .why = { "责任单位会套到别的任务上", "its unit would be given to other items" },
    .hint = { "核对项数或序号", "compare the count or the numbers" },
    .bad = "以上5项由区民政局负责（上面只有3项）",
    .good = "以上3项由区民政局负责",
    .source = "layouts.md §3 E",
    SAYS({ "所说的项数与前面的任务对不上",
           "it names more or fewer items than there are" }),
    .look = look_footer,
};

static void
look_title(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    if (!notice || !notice->title.text.len)
        return;
    size_t first = text_line(run->text, notice->title.span.from);
    size_t last = text_line(run->text, notice->title.span.to);
    for (size_t i = first + 1; i < last; i++) {
        struct span span = run->text->lines.items[i].span;
        if (!str_trim(text_view(run->text, span)).len) {
            found(run, self, notice->title.span, 0);
            return;
        }
    }
}

CHECK(NOT14) = {
    .name = "broken-title",
    .severity = SEVERITY_INFO,
    .title = { "标题被空行断开", "an empty line breaks the title" },
    .why = { "按行取标题的程序只取到一半",
             "programs that take a line for the title get half of it" },
    .hint = { "删去标题中间的空行", "delete the empty line" },
    .bad = "关于印发⏎⏎2025年清单的通知",
    .good = "关于印发2025年清单的通知",
    .source = "GB/T 9704-2012, 7.3.1",
    SAYS({ "标题分在几行，中间有空行",
           "the title stands on several lines with an empty one between" }),
    .look = look_title,
};

static void
look_number(struct run *run, const struct check *self)
{
    look_oddities(run, self, ODDITY_BROKEN_NUMBER, 0);
}

CHECK(NOT19) = {
    .name = "broken-document-number",
    .severity = SEVERITY_WARNING,
    .title = { "发文字号残缺", "the document number is damaged" },
    .why = { "按字号引用、登记时对不上", "it cannot be cited or registered" },
    .hint = { "按原件写成〔年份〕序号", "write it as in the original: 〔year〕number" },
    .bad = "政发〔20253号",
    .good = "政发〔2025〕3号",
    .source = "GB/T 9704-2012, 7.2.5; layouts.md §4",
    SAYS({ "“{1}”的括号不成对", "{1} lost a bracket" }),
    .look = look_number,
};

static void
look_second(struct run *run, const struct check *self)
{
    look_oddities(run, self, ODDITY_SECOND_NOTICE, 0);
}

CHECK(NOT21) = {
    .name = "second-notice",
    .severity = SEVERITY_WARNING,
    .title = { "一个文件里有两份通知", "two notices in one file" },
    .why = { "两份通知的任务会混在一起", "their items would be mixed" },
    .hint = { "每份通知存为一个文件", "keep each notice in a file of its own" },
    .bad = "青政发〔2025〕3号 …… 青政发〔2025〕8号",
    .good = "青政发〔2025〕3号 ……",
    .source = "layouts.md §10",
    SAYS({ "正文中又出现发文字号“{1}”",
           "another document number, {1}, stands in the body" }),
    .look = look_second,
};

static bool
ends_sentence(struct str s)
{
    static const char *const marks[] = { "。", "！", "？", "；", "）",
                                         ")",  "”",  "》", "】", "〕" };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_ends(s, str_of(marks[i])))
            return true;
    return false;
}

/* The last item breaks off: no end mark, no units where the others have both, and
 * nothing of the frame behind it. */
static void
look_truncated(struct run *run, const struct check *self)
{
    const struct notice *notice = run->notice;
    if (!notice || notice->items.len < 3)
        return;
    size_t with = 0, ended = 0, all = notice->items.len - 1;
    for (size_t i = 0; i < all; i++) {
        const struct item *item = &notice->items.items[i];
        with += item_has(item, FIELD_UNITS);
        ended += ends_sentence(item->text.text) || item_has(item, FIELD_DEADLINE);
    }
    const struct item *last = &notice->items.items[all];
    struct str rest = str_sub(run->text->utf8, last->text.span.to, run->text->utf8.len);
    if (with * 3 < all * 2 || ended * 3 < all * 2 || item_has(last, FIELD_UNITS) ||
        item_has(last, FIELD_DEADLINE) || ends_sentence(last->text.text) ||
        str_trim(rest).len)
        return;
    found(run, self, last->text.span, 0)->item = last->number;
}

CHECK(NOT22) = {
    .name = "truncated",
    .severity = SEVERITY_WARNING,
    .title = { "文件似乎没有完", "the file seems to break off" },
    .why = { "后面的任务和责任单位可能丢了", "items behind it may be lost" },
    .hint = { "与原件核对末尾，重新导出", "compare the end with the original" },
    .bad = "3.新建公厕8座，改造",
    .good = "3.新建公厕8座。（责任单位：区城管局）",
    .source = "layouts.md §10",
    SAYS({ "最后一项没有写完，也没有责任单位",
           "the last item has neither an end nor a unit" }),
    .look = look_truncated,
};

/* Page marks and site parts: once a kind, with their count. */
static void
look_noise(struct run *run, const struct check *self)
{
    static const struct str kinds[] = { STR_INIT("page"), STR_INIT("site") };
    for (size_t k = 0; run->notice && k < 2; k++) {
        struct span first = { 0 };
        size_t count = 0;
        for (size_t i = 0; i < run->notice->oddities.len; i++) {
            const struct oddity *oddity = &run->notice->oddities.items[i];
            if (oddity->kind != ODDITY_NOISE || !str_eq(oddity->what, kinds[k]))
                continue;
            if (!count++)
                first = oddity->span;
        }
        if (!count)
            continue;
        struct finding *finding = found(run, self, first, k);
        finding->words[0] = arena_printf(run->arena, "%zu", count);
    }
}

CHECK(NOT23) = {
    .name = "page-residue",
    .severity = SEVERITY_INFO,
    .title = { "混有页码或网页部件", "page marks or parts of a web page" },
    .why = { "夹在句中会把任务断开", "in the midst of a sentence they break an item" },
    .hint = { "删去页码、页眉和网页的按钮文字", "delete page marks and buttons" },
    .bad = "— 2 —",
    .good = "只有正文",
    .source = "layouts.md §5, §10",
    SAYS({ "有 {1} 行页码或页眉，已略过", "{1} lines of page marks were left out" },
         { "有 {1} 行网页部件，已略过", "{1} lines of a web page were left out" }),
    .look = look_noise,
};
