/* NUM: names that are listed, against how many there are said to be. */
#include "lint/prose.h"

/* Bytes of a name: two characters; of a code, one before 路. */
#define NAME_LEAST 6
#define CODE_LEAST 4

/* Behind the letters and digits of a line or road at AT (B12路, M3线); AT when they are none. */
static size_t
code_end(struct str list, size_t at)
{
    static const struct str kinds[] = { STR_INIT("路"), STR_INIT("线"),
                                        STR_INIT("号") };
    size_t end = at;
    while (end < list.len && ((list.ptr[end] >= '0' && list.ptr[end] <= '9') ||
                              (list.ptr[end] >= 'A' && list.ptr[end] <= 'Z')))
        end++;
    for (size_t i = 0; end > at && i < sizeof kinds / sizeof kinds[0]; i++)
        if (str_starts(str_sub(list, end, list.len), kinds[i]))
            return end + kinds[i].len;
    return at;
}

/* Names joined by 、 和 及 in LIST; 0 when it says 等, or a name is none. */
static int
count_names(struct str list)
{
    static const struct str joins[] = { STR_INIT("、"), STR_INIT("和"),
                                        STR_INIT("及") };
    int count = 1;
    size_t last = 0, least = NAME_LEAST;
    if (str_has(list, STR("等")) || str_has(list, STR("（")) ||
        str_has(list, STR("其中")))
        return 0;
    for (size_t at = 0; at < list.len; at++) {
        size_t code = at == last ? code_end(list, at) : at;
        if (code > at) {
            least = CODE_LEAST;
            at = code;
        }
        for (size_t i = 0; i < sizeof joins / sizeof joins[0]; i++)
            if (str_starts(str_sub(list, at, list.len), joins[i])) {
                if (at < last + least)
                    return 0;
                count++;
                last = at + joins[i].len;
                least = NAME_LEAST;
            }
        if (at < list.len && list.ptr[at] >= '0' && list.ptr[at] <= '9')
            return 0;
    }
    return list.len >= last + least ? count : 0;
}

/* Two names with one ending of two characters: 幸福里幼儿园、京铁家园幼儿园. */
static bool
are_alike(struct str list)
{
    size_t width = STR("幼儿").len, comma = str_find(list, STR("、"), 0);
    return comma < list.len && comma >= 2 * width && list.len >= 2 * width &&
           str_eq(str_sub(list, comma - width, comma),
                  str_sub(list, list.len - width, list.len));
}

/* 甲、乙、丙共 before the figure of CLAIM; empty. */
static struct str
list_before(const struct prose *prose, const struct claim *claim)
{
    struct str list = claim_before(prose, claim, SIZE_MAX);
    if (!str_ends(list, STR("共")))
        return (struct str){ 0 };
    return str_sub(list, 0, list.len - STR("共").len);
}

/* 7处，分别为甲、乙、丙。 and 7处（甲、乙、丙）: what stands behind the figure; empty. */
static struct str
list_behind(const struct filing_tables *tables, const struct prose *prose,
            const struct claim *claim)
{
    static const struct str ends[] = { STR_INIT("。"), STR_INIT("；"), STR_INIT("，"),
                                       STR_INIT("）"), STR_INIT("\n") };
    struct str rest = str_sub(prose->text, claim->quantity->extent.to, prose->text.len);
    size_t from = tables_listed(tables, LIST_NAMES, rest, WORD_FIRST).len;
    size_t end = rest.len;
    if (!from)
        return (struct str){ 0 };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t at = str_find(rest, ends[i], from);
        end = at < end ? at : end;
    }
    return str_sub(rest, from, end);
}

/* How many names LIST has where that is not what CLAIM says; else 0. */
static int
other_count(const struct claim *claim, struct str list)
{
    const struct quantity *quantity = claim->quantity;
    if (!list.len || !quantity->has_value || quantity->value.scale ||
        quantity->value.divisor || quantity->approximate ||
        quantity->class != QUANTITY_AMOUNT)
        return 0;
    int names = count_names(list);
    int64_t said = quantity->value.mantissa;
    bool told = names > 2 || (names == 2 && are_alike(list));
    return told && said <= 20 && said != names ? names : 0;
}

static void
look_list(struct run *run, const struct check *self, const struct entry *entry)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    if (!str_has_digit(text) || !str_has(text, STR("、")))
        return;
    const struct prose *prose = prose_of(run, self, entry, COLUMN_PROGRESS);
    for (size_t i = 0; prose && i < prose->claims.len; i++) {
        const struct claim *claim = &prose->claims.items[i];
        int names = other_count(claim, list_before(prose, claim));
        if (!names)
            names = other_count(claim, list_behind(run->around->tables, prose, claim));
        if (!names)
            continue;
        struct finding *finding =
            found_claim(run, self, entry, COLUMN_PROGRESS, claim, 0);
        finding->words[0] = prose_words(prose, claim->quantity->span);
        finding->words[1] = arena_printf(run->arena, "%d", names);
    }
}

CHECK(NUM13) = {
    .name = "names-and-number",
    .severity = SEVERITY_WARNING,
    .title = { "列出的名称与个数不符", "the names listed are not as many as said" },
    .why = { "名单与个数有一个没有更新", "list or number was not updated" },
    .hint = { "核对名单；没有列全的加“等”",
              "compare; a list that is not complete says 等" },
    .bad = "城东、城西、城南共4个站点",
    .good = "城东、城西、城南共3个站点；城东、城西等4个站点",
    .source = "checks.md NUM13; filings-seen.md S27, S30",
    SAYS({ "说是 {1}，列了 {2} 个名称", "{1} it says, and {2} names are listed" }),
    .look_row = look_list,
};
