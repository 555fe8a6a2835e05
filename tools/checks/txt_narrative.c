/* TXT: wording of narrative cells that filings alone are judged by. */
#include "lint/entry.h"
#include "lint/scan.h"

static void
look_wording(struct run *run, const struct check *self)
{
    if (run->filing)
        lint_wording(run, self, "narrative");
}

/* 区, 县 or 市, as the notice's issuer and title say; -1: not known. In the order of the
 * rules' levels. */
static int
level_of(const struct plan *plan)
{
    static const struct str signs[] = { STR_INIT("省"), STR_INIT("市"), STR_INIT("区"),
                                        STR_INIT("县") };
    if (!plan || !plan->notice)
        return -1;
    const struct str said[] = { plan->notice->issuer.text, plan->notice->title.text };
    for (size_t k = 0; k < 2; k++) {
        /* 北京市通州区人民政府: the last sign before the office. */
        struct str place = str_sub(said[k], 0, str_find(said[k], STR("人民政府"), 0));
        size_t best = 0;
        int level = -1;
        for (int i = 0; i < 4; i++)
            for (size_t at = 3; (at = str_find(place, signs[i], at)) < place.len; at++)
                if (at >= best) {
                    best = at;
                    level = i;
                }
        if (level >= 0)
            return level;
    }
    return -1;
}

static void
look_level(struct run *run, const struct check *self)
{
    int own = run->filing ? level_of(run->around->plan) : -1;
    if (own < 0)
        return;
    const struct rule_scan *scan = lint_scan(run, "narrative");
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));)
        if (rule_choice(hit->rule, "level") != own)
            found(run, self, hit->span, 0)->words[0] = text_view(run->text, hit->span);
    scan_end(run, self, scan);
}

CHECK(TXT15) = {
    .name = "wrong-level",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "文字里的“我市”“我县”与本地级别不符",
               "“our city” in a text of another level" },
    .why = { "多半是从别处抄来的", "mostly it was copied from elsewhere" },
    .hint = { "改为本地的称呼；引用上级文件的加引号或书名号",
              "write the name of this place; put quotations in quotation marks" },
    .bad = "我市已建成7家（区级填报）",
    .good = "我区已建成7家",
    .source = "checks.md TXT15; 中纪委 2023 on copied reports",
    SAYS({ "“{1}”", "“{1}”" }),
    .look = look_level,
};

CHECK(TXT25) = {
    .name = "growth-nonsense",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "增减的说法不通", "an increase or decrease that cannot be" },
    .why = { "增长负数、减少几倍都算不出数来", "nobody can tell what figure is meant" },
    .hint = { "改为“下降5%”“减少三分之二”这样的说法",
              "say by how much of itself it fell" },
    .bad = "同比增长-5%；投诉减少2倍",
    .good = "同比下降5%",
    .source = "checks.md TXT25; GB/T 15835-2011",
    SAYS({ "“{1}”", "“{1}”" }),
    .look = look_wording,
};

/* Named by the notice, or allowed by registry/places.tsv (地名). */
static bool
is_allowed(const struct run *run, struct str place)
{
    const struct plan *plan = run->around->plan;
    if (plan && plan->notice && str_has(plan->notice->text->utf8, place))
        return true;
    const struct sheet *sheet = plan ? sheets_find(plan->sheets, "places") : NULL;
    for (size_t i = 0; sheet && i < sheet->rows.len; i++) {
        struct str name = sheet_cell(sheet, &sheet->rows.items[i], "地名");
        if (name.len && (str_has(place, name) || str_has(name, place)))
            return true;
    }
    return false;
}

static void
look_place(struct run *run, const struct check *self)
{
    if (!run->filing)
        return;
    const struct rule_scan *scan = lint_scan(run, "narrative");
    size_t at = 0;
    for (const struct rule_hit *hit; (hit = scan_next(scan, self, &at));) {
        struct str place = text_view(run->text, hit->span);
        if (!is_allowed(run, place))
            found(run, self, hit->span, 0)->words[0] = place;
    }
    scan_end(run, self, scan);
}

CHECK(TXT07) = {
    .name = "foreign-place",
    .severity = SEVERITY_WARNING,
    .on_prose = true,
    .title = { "出现外地地名", "the name of another place" },
    .why = { "抄来的材料常把别处的地名留下",
             "copied papers keep the other place's name" },
    .hint = { "改为本地名称；对口帮扶等确有关系的，列入 registry/places.tsv",
              "write this place's name; list partners in registry/places.tsv" },
    .bad = "在宜宾市各街道建成7家",
    .good = "在本区各街道建成7家",
    .source = "checks.md TXT07; disciplinary reports: 东莞, 五台, 钟祥",
    SAYS({ "“{1}”", "“{1}”" }),
    .look = look_place,
};
