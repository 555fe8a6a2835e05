/* IDN: proper names of the notice (西潞苑西一号路) that a narrative writes nearly the same. */
#include "base/distance.h"
#include "base/utf8.h"
#include "lint/entry.h"

#define PROPER_NAMES_MOST 40

/* Names in the words of the item in hand. */
struct proper_names {
    const struct duty *duty;
    struct str names[PROPER_NAMES_MOST];
    size_t count;
};

static void
collect(struct run *run, const struct check *self, const struct duty *duty,
        struct proper_names *names)
{
    struct rule_set *set = rules_of(run->rules, "proper-name");
    struct match match;
    names->duty = duty;
    names->count = 0;
    for (size_t at = 0; at < duty->text.len && names->count < PROPER_NAMES_MOST;) {
        struct span name;
        enum match_outcome outcome = rule_set_match(set, duty->text, at, 0, &match);
        if (outcome == MATCH_LIMIT)
            could_not(run, self,
                      (struct bilingual){
                          "任务文字太长或太复杂，专名没有认全",
                          "the item is too long or too complex for its names" });
        if (outcome != MATCH_YES || !match_group(&match, "name", &name))
            return;
        struct str text = str_sub(duty->text, name.from, name.to);
        if (utf8_count(text) >= 4)
            names->names[names->count++] = text;
        at = name.to;
    }
}

/* Numbers and directions tell one road from the next: 玉桥西路 and 玉桥中路 are two. */
static bool
tells_apart(uint32_t c)
{
    static const struct str apart = STR_INIT(
        "东西南北中前后上下内外左右新老旧大小一二三四五六七八九十甲乙丙丁0123456789");
    for (size_t at = 0; at < apart.len;)
        if (utf8_next(apart, &at) == c)
            return true;
    return false;
}

/* WORD has a character that tells apart and that NAME lacks. */
static bool
is_another(struct str word, struct str name)
{
    for (size_t at = 0, from = 0; at < word.len; from = at) {
        uint32_t c = utf8_next(word, &at);
        if (tells_apart(c) && !str_has(name, str_sub(word, from, at)))
            return true;
    }
    return false;
}

/* WORD is NAME with characters left out: a short form, which may be meant. */
static bool
is_short_form(struct str word, struct str name)
{
    size_t in_word = 0;
    for (size_t in_name = 0; in_name < name.len && in_word < word.len;) {
        size_t next = in_word;
        if (utf8_next(name, &in_name) == utf8_next(word, &next))
            in_word = next;
    }
    return in_word == word.len && word.len < name.len;
}

/* The word of TEXT at FROM that is nearest to NAME and ends as it does; empty: NAME itself, or
 * none that is near enough. */
static struct str
nearest(struct str text, size_t from, struct str name)
{
    size_t at = from, before = name.len, best = utf8_count(name) / 3 + 1;
    struct str word = { 0 }, last = str_sub(name, 0, name.len);
    utf8_before(name, &before);
    last = str_sub(name, before, name.len);
    for (size_t i = 1; at < text.len && i <= utf8_count(name) + 2; i++) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        bool letter = (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9') ||
                      (c >= 'A' && c <= 'Z');
        if (!letter)
            break;
        if (i < 3 || !str_eq(str_sub(text, start, at), last))
            continue;
        struct str candidate = str_sub(text, from, at);
        size_t edits = distance(candidate, name);
        if (!edits)
            return (struct str){ 0 };
        if (edits < best) {
            best = edits;
            word = candidate;
        }
    }
    return word;
}

static void
look_name(struct run *run, const struct check *self, const struct entry *entry,
          struct str name)
{
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct str notice = entry->subject.duty->text;
    size_t width = STR("路").len;
    struct str first = str_sub(name, 0, width),
               second = str_sub(name, width, 2 * width);
    if (str_has(text, name))
        return;
    for (size_t at = 0; (at = str_find(text, first, at)) < text.len; at += width) {
        struct str word = nearest(text, at, name);
        bool begins = str_starts(str_sub(text, at + width, text.len), second);
        if (!word.len ||
            (!begins && (utf8_count(name) < 5 || distance(word, name) > 1)) ||
            str_has(notice, word) || is_another(word, name) ||
            (is_short_form(word, name) &&
             !tables_listed(run->around->tables, LIST_SCHOOL, name, WORD_LAST).len))
            continue;
        struct finding *finding = found_part(run, self, entry, COLUMN_PROGRESS,
                                             (struct span){ at, at + word.len }, 0);
        finding->words[1] = name;
        found_duty(run, finding, entry->subject.duty);
        return;
    }
}

static void
look_names(struct run *run, const struct check *self, const struct entry *entry)
{
    const struct duty *duty = entry->subject.duty;
    if (!duty || !entry_text(entry, COLUMN_PROGRESS).len)
        return;
    struct proper_names *names = run_state(run, self, sizeof *names);
    if (names->duty != duty)
        collect(run, self, duty, names);
    for (size_t i = 0; i < names->count; i++)
        look_name(run, self, entry, names->names[i]);
}

CHECK(IDN25) = {
    .name = "proper-name-variant",
    .severity = SEVERITY_WARNING,
    .title = { "专名与通知写的不一样", "a proper name other than the notice has it" },
    .why = { "按名称找不到这个项目，也可能说的是另一处",
             "the place is not found by its name, or it is another one" },
    .hint = { "核对；就是“{2}”的，照通知写", "compare; if it is {2}, write it so" },
    .bad = "通知：西潞苑西一号路；填报：西潞园西一号路完成路基",
    .good = "西潞苑西一号路完成路基",
    .source = "checks.md IDN25; filings-seen.md S21",
    SAYS({ "“{1}”，通知里是“{2}”", "{1}, and the notice says {2}" }),
    .look_row = look_names,
};
