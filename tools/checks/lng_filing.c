/* LNG: wording of narrative cells. */
#include "lint/entry.h"
#include "lint/scan.h"

static void
look_ranges(struct run *run, const struct check *self)
{
    lint_wording(run, self, "wording");
}

CHECK(LNG02) = {
    .name = "range-units",
    .severity = SEVERITY_INFO,
    .on_prose = true,
    .title = { "范围的前一个数缺单位", "the first of a range lacks its sign" },
    .why = { "“4-6%”可以读成 4 到 6%", "4-6% can be read as 4 to 6 %" },
    .hint = { "写成“4%-6%”“5万-10万”", "write 4%-6%" },
    .bad = "4-6%；5-10万",
    .good = "4%-6%；5万-10万",
    .source = "GB/T 15835-2011, 5.1.4",
    SAYS({ "“{1}”", "“{1}”" }),
    .look = look_ranges,
};

static const struct str empties[] = {
    STR_INIT("高度重视"), STR_INIT("积极推进"), STR_INIT("扎实开展"),
    STR_INIT("扎实推进"), STR_INIT("稳步推进"), STR_INIT("有序推进"),
    STR_INIT("全力推进"), STR_INIT("加快推进"), STR_INIT("认真落实"),
    STR_INIT("狠抓落实"), STR_INIT("成效明显"), STR_INIT("成效显著"),
    STR_INIT("取得实效"), STR_INIT("统筹推进"), STR_INIT("持续推进"),
    STR_INIT("强化"),     STR_INIT("加强领导"), STR_INIT("精心组织"),
    STR_INIT("周密部署"), STR_INIT("各项工作"), STR_INIT("相关工作"),
    STR_INIT("正常推进"), STR_INIT("顺利推进"), STR_INIT("群众"),
    STR_INIT("提高站位"), STR_INIT("统筹谋划"), STR_INIT("压实责任"),
    STR_INIT("全力以赴"), STR_INIT("工作落实"), STR_INIT("提高政治站位"),
    STR_INIT("明确分工"), STR_INIT("细化措施"), STR_INIT("形成合力"),
    STR_INIT("真抓实干"), STR_INIT("务求实效"), STR_INIT("确保实效"),
    STR_INIT("推进"),     STR_INIT("落实"),     STR_INIT("确保"),
    STR_INIT("反映良好"), STR_INIT("，"),       STR_INIT("。"),
    STR_INIT("、"),
};

/* Bytes of TEXT that no empty phrase covers. */
static size_t
substance(struct str text)
{
    size_t left = 0;
    for (size_t at = 0; at < text.len;) {
        size_t skip = 0;
        struct str rest = str_sub(text, at, text.len);
        for (size_t i = 0; i < sizeof(empties) / sizeof(empties[0]); i++)
            if (empties[i].len > skip && str_starts(rest, empties[i]))
                skip = empties[i].len;
        left += !skip;
        at += skip ? skip : 1;
    }
    return left;
}

static void
look_empty(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (text.len >= 12 && text.len < 600 && substance(text) <= 12)
        found_cell(run, self, entry, COLUMN_PROGRESS, 0);
}

CHECK(LNG07) = {
    .name = "empty-phrases",
    .severity = SEVERITY_INFO,
    .title = { "只有空话", "nothing but empty phrases" },
    .why = { "看不出做了什么", "it does not say what was done" },
    .hint = { "写具体做了什么、做了多少", "say what was done, and how much" },
    .bad = "高度重视、扎实推进，成效明显",
    .good = "建成7家",
    .source = "checks.md LNG07; 中纪委 2023",
    SAYS({ "没有具体内容", "it says nothing" }),
    .yields = "TXT09",
    .look_row = look_empty,
};

static void
look_final(struct run *run, const struct check *self, const struct entry *entry)
{
    static const struct str words[] = { STR_INIT("力争"), STR_INIT("争取"),
                                        STR_INIT("有望") };
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    if (entry->months != 12)
        return;
    for (size_t i = 0; i < 3; i++) {
        size_t at = str_find(text, words[i], 0);
        if (at == text.len)
            continue;
        struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
        finding->span = entry_part(run, entry, COLUMN_PROGRESS,
                                   (struct span){ at, at + words[i].len });
        finding->words[0] = words[i];
    }
}

CHECK(LNG11) = {
    .name = "estimate-words-in-final",
    .severity = SEVERITY_WARNING,
    .title = { "年终填报还在“力争”", "hopes in the filing of the year's end" },
    .why = { "年终要写结果", "the year's end asks for results" },
    .hint = { "写完成了多少", "say what was reached" },
    .bad = "力争建成10家（M12）",
    .good = "已建成10家（M12）",
    .source = "checks.md LNG11",
    SAYS({ "“{1}”", "“{1}”" }),
    .look_row = look_final,
};

/* DUTIES name TITLE itself, not a deputy of it. */
static bool
holds(struct str duties, struct str title)
{
    for (size_t at = 0; (at = str_find(duties, title, at)) < duties.len; at++)
        if (!str_ends(str_sub(duties, 0, at), STR("副")))
            return true;
    return false;
}

/* registry/leaders.tsv: 姓名, 职务分工. A title beside the name that is not among his. */
static void
look_titles(struct run *run, const struct check *self, const struct entry *entry)
{
    static const struct str titles[] = {
        STR_INIT("副区长"), STR_INIT("区长"), STR_INIT("副县长"), STR_INIT("县长"),
        STR_INIT("副市长"), STR_INIT("市长"), STR_INIT("副书记"), STR_INIT("书记"),
        STR_INIT("副主任"), STR_INIT("主任"), STR_INIT("副局长"), STR_INIT("局长")
    };
    const struct plan *plan = run->around->plan;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "leaders") : NULL;
    struct str text = entry->row->cells[COLUMN_PROGRESS].text;
    for (size_t i = 0; sheet && text.len && i < sheet->rows.len; i++) {
        struct str name = sheet_cell(sheet, &sheet->rows.items[i], "姓名");
        struct str duties = sheet_cell(sheet, &sheet->rows.items[i], "职务分工");
        size_t at = name.len ? str_find(text, name, 0) : text.len;
        if (at == text.len || !duties.len)
            continue;
        for (size_t k = 0; k < sizeof(titles) / sizeof(titles[0]); k++) {
            bool before = at >= titles[k].len &&
                          str_eq(str_sub(text, at - titles[k].len, at), titles[k]);
            bool behind = str_starts(str_sub(text, at + name.len, text.len), titles[k]);
            if (!before && !behind)
                continue;
            if (!holds(duties, titles[k])) {
                struct finding *finding =
                    found_cell(run, self, entry, COLUMN_PROGRESS, 0);
                finding->words[0] = name;
                finding->words[1] = titles[k];
                finding->words[2] = duties;
            }
            break;
        }
    }
}

CHECK(LNG05) = {
    .name = "leader-title",
    .severity = SEVERITY_WARNING,
    .title = { "领导职务与登记不符", "a title that is not the leader's" },
    .why = { "职务写错是通报里点名最多的错误之一", "bulletins name it most" },
    .hint = { "按登记写：{3}", "as registered: {3}" },
    .bad = "区长沈知远（登记为副区长）",
    .good = "副区长沈知远",
    .source = "checks.md LNG05; bulletins on government websites (M14)",
    SAYS({ "“{1}”写作{2}，登记为 {3}", "{1} is called {2}, and registered as {3}" }),
    .look_row = look_titles,
};
