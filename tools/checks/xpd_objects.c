/* XPD: objects that a narrative names as done, against the filing before. */
#include "filing/kinds.h"
#include "lint/entry.h"
#include "lint/name_list.h"

/* Bytes of a name that stand for it where words are joined to it: 枫林镇 of 已建成枫林镇. */
#define CORE 9
/* … and of the last of a list, which carries what all of them are. */
#define STEM 6

/* Bytes of NAME before the count that ends its list: 石坪乡 of 石坪乡2个服务中心. */
static struct str
before_count(struct str name)
{
    size_t at = 0;
    while (at < name.len && (name.ptr[at] < '0' || name.ptr[at] > '9'))
        at++;
    return str_sub(name, 0, at);
}

/* Bytes of NAME before the verb that ends its list: 石坪乡 of 石坪乡已竣工. */
static struct str
before_verb(const struct run *run, struct str name)
{
    struct match match;
    if (rule_set_match(rules_of(run->rules, "clause"), name, 0, 0, &match) != MATCH_YES)
        return name;
    enum clause_rule says = (enum clause_rule)rule_choice(match.rule, "says");
    return says == CUE_DONE || says == CUE_VERB ? str_sub(name, 0, match.whole.from)
                                                : name;
}

/* 9个，分别是盐茶巷、…: words that say that names follow, and nothing but names. */
static bool
is_led(const struct run *run, const struct name_list *list)
{
    return tables_listed(run->around->tables, LIST_NAMES_FOLLOW, list->names[0],
                         WORD_FIRST)
               .len > 0;
}

/* The name of place AT of LIST as far as it is known to be one: the first and the last carry
 * the words around the list. Empty: not known. */
static struct str
bare_name(const struct run *run, const struct name_list *list, size_t at)
{
    struct str name = list->names[at], bare = before_count(before_verb(run, name));
    if (at == 0)
        return (struct str){ 0 };
    if (at + 1 == list->count && !is_led(run, list))
        return bare.len < name.len ? bare : (struct str){ 0 };
    return bare.len == name.len ? name : (struct str){ 0 };
}

static bool
is_missing(const struct run *run, const struct name_list *list, size_t at,
           struct str text)
{
    struct str name = bare_name(run, list, at);
    bool last = at + 1 == list->count; /* 石桥口驿站 is 石桥口 elsewhere */
    return name.len >= 6 && name.len <= 30 &&
           !str_has(text, last ? str_sub(name, 0, STEM) : name);
}

/* Whether TEXT has the name, or what is left of it without the words around the list. */
static bool
is_kept(const struct name_list *list, size_t at, struct str text)
{
    struct str name = list->names[at];
    if (at == 0 && name.len > CORE)
        return str_has(text, str_sub(name, name.len - CORE, name.len));
    name = before_count(name);
    if (at + 1 == list->count && name.len > CORE)
        name = str_sub(name, 0, CORE);
    return name.len >= 6 && str_has(text, name);
}

/* Where the clause of TEXT that AT stands in begins. */
static size_t
clause_begin(struct str text, size_t at)
{
    for (; at; at--) {
        struct str before = str_sub(text, 0, at);
        if (str_ends(before, STR("，")) || str_ends(before, STR("。")) ||
            str_ends(before, STR("；")) || str_ends(before, STR("\n")))
            return at;
    }
    return 0;
}

/* From where TEXT speaks of LIST: 完工小区4个，分别是盐茶巷、… begins with the clause before. */
static size_t
list_begin(const struct run *run, struct str text, const struct name_list *list)
{
    size_t from = (size_t)(list->names[0].ptr - text.ptr);
    if (!is_led(run, list) || !str_ends(str_sub(text, 0, from), STR("，")))
        return from;
    return clause_begin(text, from - STR("，").len);
}

/* The words of LIST, in TEXT, say that something was done, and not in this period alone. */
static bool
tells_of_done(const struct run *run, struct str text, const struct name_list *list)
{
    struct rule_set *set = rules_of(run->rules, "clause");
    const struct str *last = &list->names[list->count - 1];
    struct str clause = str_sub(text, list_begin(run, text, list),
                                (size_t)(last->ptr + last->len - text.ptr));
    bool done = false;
    struct match match;
    for (size_t at = 0;
         at<clause.len; at = match.whole.to> at ? match.whole.to : at + 1) {
        if (rule_set_match(set, clause, at, 0, &match) != MATCH_YES)
            break;
        enum clause_rule says = (enum clause_rule)rule_choice(match.rule, "says");
        if (says == CUE_MONTH || says == CUE_PLAN || says == CUE_NEGATIVE ||
            says == CUE_GOING)
            return false;
        done |= says == CUE_DONE || says == CUE_VERB;
    }
    return done;
}

/* The same list told again, as long or longer, without one of its names. */
static void
look_objects(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct past *previous = entry_previous(entry);
    struct str now = entry_text(entry, COLUMN_PROGRESS);
    if (!previous || !previous->words || !now.len || !previous->words->progress.len)
        return;
    struct name_list before = name_list_least(previous->words->progress, 2),
                     list = name_list_least(now, 2);
    size_t missing = 0, kept = 0, first = 0;
    for (size_t i = 0; i < before.count; i++) {
        kept += is_kept(&before, i, now);
        if (is_missing(run, &before, i, now) && !missing++)
            first = i;
    }
    if (!missing || !kept || kept * 2 < before.count || list.count < before.count ||
        !tells_of_done(run, previous->words->progress, &before) ||
        !tells_of_done(run, now, &list))
        return;
    struct finding *finding = found_cell(run, self, entry, COLUMN_PROGRESS, 0);
    finding->words[0] = period_code(run->arena, previous->filed->period, 0);
    finding->words[1] = bare_name(run, &before, first);
    found_related(run, finding, previous->filed->path, previous->line,
                  (struct bilingual){ "上期填报", "the filing before" });
}

CHECK(XPD17) = {
    .name = "objects-vanished",
    .severity = SEVERITY_WARNING,
    .title = { "上期列出的对象不见了", "something listed before is missing" },
    .why = { "完成名单只增不减；少了一个，要么上期虚报，要么本期漏写",
             "a list of what is done only grows" },
    .hint = { "补上“{2}”，或说明原因", "add “{2}”, or say why it is gone" },
    .bad = "望湖里、青禾园、石桥口 → 望湖里、石桥口、东风里",
    .good = "望湖里、青禾园、石桥口 → 望湖里、青禾园、石桥口、东风里",
    .source = "checks.md XPD17",
    SAYS({ "{1} 列有“{2}”，本期没有", "“{2}” stood there for {1}, and does not now" }),
    .look_row = look_objects,
};
