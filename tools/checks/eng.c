/* ENG: the repository's own papers. What is suppressed has a reason and an end. */
#include "lint/suppress.h"

static const struct bilingual no_day = {
    "有到期日，但没有 --as-of（可在 duban.yaml 写 as-of: today）",
    "there are days of expiry, but no --as-of (duban.yaml can say as-of: today)",
};

enum { SAY_USELESS = SUPPRESS_NO_SUCH_CODE };

static void
tell(struct run *run, const struct check *self, const struct suppression *item)
{
    if (item->fault != SUPPRESS_GOOD) {
        struct finding *finding =
            found(run, self, item->span, (size_t)item->fault - SUPPRESS_NO_HEADERS);
        finding->words[0] = item->fault == SUPPRESS_NO_SUCH_CODE
                                ? item->cells[SUPPRESS_CODE]
                                : item->cells[SUPPRESS_EXPIRY];
        return;
    }
    if (item->used || !item->asked || !run->suppressions->use_known)
        return;
    struct finding *finding = found(run, self, item->span, SAY_USELESS);
    finding->words[0] = item->cells[SUPPRESS_FINGERPRINT].len
                            ? item->cells[SUPPRESS_FINGERPRINT]
                            : item->cells[SUPPRESS_CODE];
}

static void
look_suppressions(struct run *run, const struct check *self)
{
    const struct suppressions *table = run->suppressions;
    if (!table)
        return;
    for (size_t i = 0; i < table->items.len; i++)
        tell(run, self, &table->items.items[i]);
    if (table->no_day)
        could_not(run, self, no_day);
}

CHECK(ENG05) = {
    .name = "waiver",
    .severity = SEVERITY_WARNING,
    .title = { "豁免不成立", "a waiver that does not hold" },
    .why = { "没有理由、没有批准人、没有期限的豁免，以及早已不需要的豁免，会把新问题一起遮住",
             "without reason, approver and end, or long after its use, a waiver hides new "
             "faults too" },
    .hint = { "补全各栏，或删去这一行；每条豁免写明指纹，或规则和路径",
              "fill the columns, or delete the line; each waiver names a fingerprint, or a "
              "code and a path" },
    .bad = "（空）→ LNG04 → * → 历史遗留 → （空） → 永久",
    .good =
        "9d39f8e01883b999 → NOT14 → notices/2024.txt → 原文如此 → 区政府督查室 → 2025-12-31",
    .source =
        "practice of linters (ruff RUF100: a suppression that is not needed); observed: waivers that outlive their reason",
    SAYS({ "表头缺少必要的栏目", "the headers lack columns that are needed" },
         { "没有理由", "no reason is given" }, { "没有批准人", "nobody approved it" },
         { "没有到期日", "it has no end" },
         { "到期日“{1}”不是日期", "{1} is no day on which it could end" },
         { "已于{1}到期", "it ended on {1}" },
         { "没有指纹，也没有写明规则和路径，范围太宽",
           "it names neither a fingerprint nor a code and a path: too wide" },
         { "没有检查“{1}”", "there is no check {1}" },
         { "“{1}”已经没有对应的问题",
           "nothing is found any more that {1} would hide" }),
    .look = look_suppressions,
};
