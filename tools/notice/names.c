/* Splitting names. */
#include "notice/names.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/bracket.h"

struct splitter {
    struct reader *reader;
    const struct flow *flow;
    struct names *names;
    struct names *leaders; /* not NULL: persons among units go here */
    bool persons;
};

bool
names_is_unit(struct reader *reader, struct str s)
{
    struct match match;
    struct flow flow = { .s = blank_compact(reader->arena, s) };
    return reader_match(reader, reader->unit_end, &flow, 0, 0, &match);
}

/* （1）区住建局；（2）区市场监管局: numbers of sub-tasks in front of units. */
static size_t
behind_number(struct splitter *sp, size_t from, size_t to)
{
    struct match match;
    struct flow name = { .s = str_sub(sp->flow->s, from, to) };
    unsigned char c = name.s.len ? (unsigned char)name.s.ptr[0] : 0;
    bool may = (c >= '0' && c <= '9') || c == '(' || c == 0xE2 ||
               str_starts(name.s, STR("（"));
    if (sp->persons || !may ||
        !reader_match(sp->reader, sp->reader->numbering, &name, 0, MATCH_ANCHORED,
                      &match) ||
        match.whole.to == name.s.len)
        return from;
    return from + match.whole.to;
}

static void
add(struct splitter *sp, size_t from, size_t to)
{
    blank_trim(sp->flow->s, &from, &to);
    from = behind_number(sp, from, to);
    if (from >= to)
        return;
    struct datum datum = reader_datum(sp->reader, sp->flow, from, to);
    *array_push(sp->reader->arena, sp->names) = (struct name){ datum.text, datum.span };
}

static bool
may_be_name(struct str s)
{
    return utf8_count(s) <= 4 || str_has(s, STR("·"));
}

/* Cuts posts and brackets beside a name; a post alone, or anything else, stays. */
static void
person_core(struct splitter *sp, size_t *from, size_t *to)
{
    struct match match;
    struct str s = sp->flow->s;
    blank_trim(s, from, to);
    size_t end = *to;
    if (end > *from && bracket_kind(utf8_before(s, &end)) < 0) {
        size_t open = bracket_open(s, *from, *to);
        if (open < s.len && open > *from)
            *to = open;
    }
    struct flow part = { .s = str_sub(s, *from, *to) };
    if (!reader_match(sp->reader, sp->reader->post, &part, 0, 0, &match))
        return;
    size_t cut_from = *from + match.whole.from, cut_to = *from + match.whole.to;
    if (match.whole.from == 0 && cut_to < *to)
        *from = cut_to;
    else if (cut_to == *to && may_be_name(str_sub(s, *from, cut_from)))
        *to = cut_from;
}

static bool
is_post_prefix(struct str s)
{
    static const struct str words[] = { STR_INIT("分管"), STR_INIT("主管"),
                                        STR_INIT("常务"), STR_INIT("联系"),
                                        STR_INIT("各"),   STR_INIT("有关"),
                                        STR_INIT("相关"), STR_INIT("政府") };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_has(s, words[i]))
            return true;
    return false;
}

static void
add_person(struct splitter *sp, size_t from, size_t to)
{
    size_t core_from = from, core_to = to;
    person_core(sp, &core_from, &core_to);
    blank_trim(sp->flow->s, &core_from, &core_to);
    struct str core = str_sub(sp->flow->s, core_from, core_to);
    if (core.len && !is_post_prefix(core))
        add(sp, core_from, core_to);
    else
        add(sp, from, to);
}

/* One blank-separated word of a list. */
struct word {
    size_t from, to, characters;
};

#define WORDS_MAX 64

static size_t
words_of(struct str s, size_t from, size_t to, struct word words[WORDS_MAX])
{
    size_t count = 0, at = from;
    int depth = 0;
    while (at < to && count < WORDS_MAX) {
        size_t blank = blank_length(s, at);
        if (blank) {
            at += blank;
            continue;
        }
        struct word *word = &words[count++];
        *word = (struct word){ .from = at };
        while (at < to && (depth > 0 || !blank_length(s, at))) {
            depth += bracket_kind(utf8_next(s, &at));
            word->characters++;
        }
        word->to = at < to ? at : to;
    }
    return count;
}

/* 周 衡韩 亦舟: 1 + n + n … Han, where a word in the middle holds the end of one name and
 * the beginning of the next. One way only: each inner word has two or three Han. */
static bool
split_run_together(struct splitter *sp, const struct word *words, size_t count)
{
    if (count < 3 || words[0].characters != 1 || words[count - 1].characters > 2)
        return false;
    for (size_t i = 1; i + 1 < count; i++)
        if (words[i].characters < 2 || words[i].characters > 3)
            return false;
    size_t from = words[0].from;
    for (size_t i = 1; i + 1 < count; i++) {
        size_t surname = words[i].to;
        utf8_before(sp->flow->s, &surname);
        add(sp, from, surname);
        from = surname;
    }
    add(sp, from, words[count - 1].to);
    return true;
}

/* How many words make the name that begins at word I: 张 三 and 陆 青禾 are two, 欧阳 锋
 * at the end too; 张 小 三 alone are three; 沈知远 is one. */
static size_t
name_words(const struct word *words, size_t i, size_t count)
{
    size_t left = count - i;
    if (left == 1)
        return 1;
    if (words[i].characters == 1) {
        bool three =
            left == 3 && words[i + 1].characters == 1 && words[i + 2].characters == 1;
        return three ? 3 : 2;
    }
    return left == 2 && words[i].characters == 2 && words[i + 1].characters == 1 ? 2
                                                                                 : 1;
}

/* 区  长 褚一鸣: a post of two characters, set apart to fill its cell, before a name: two
 * words; else 0. */
static size_t
post_words(struct splitter *sp, const struct word *words, size_t i, size_t count)
{
    struct match match;
    if (i + 2 >= count || words[i].characters != 1 || words[i + 1].characters != 1)
        return 0;
    size_t last = i + 1 + name_words(words, i + 2, count);
    struct flow part = { .s = blank_compact(
                             sp->reader->arena,
                             str_sub(sp->flow->s, words[i].from, words[last].to)) };
    size_t post = words[i].to - words[i].from + words[i + 1].to - words[i + 1].from;
    return reader_match(sp->reader, sp->reader->post, &part, 0, MATCH_ANCHORED,
                        &match) &&
                   match.whole.to == post
               ? 2
               : 0;
}

static void
split_persons(struct splitter *sp, const struct word *words, size_t count)
{
    if (split_run_together(sp, words, count))
        return;
    for (size_t i = 0, n; i < count; i += n) {
        i += post_words(sp, words, i, count);
        n = name_words(words, i, count);
        add_person(sp, words[i].from, words[i + n - 1].to);
    }
}

static void
split_units(struct splitter *sp, const struct word *words, size_t count)
{
    struct str s = sp->flow->s;
    bool each = true;
    for (size_t i = 0; i < count && each; i++)
        each = names_is_unit(sp->reader, str_sub(s, words[i].from, words[i].to));
    for (size_t i = 0; each && i < count; i++)
        add(sp, words[i].from, words[i].to);
    if (!each)
        add(sp, words[0].from, words[count - 1].to);
}

/* 区水务局  车启明: words that end as units do, and the names of persons between them. */
static void
split_mixed(struct splitter *sp, const struct word *words, size_t count)
{
    struct splitter persons = { sp->reader, sp->flow, sp->leaders, NULL, true };
    for (size_t i = 0, n; i < count; i += n) {
        for (n = 0; i + n < count; n++) {
            const struct word *word = &words[i + n];
            if (names_is_unit(sp->reader, str_sub(sp->flow->s, word->from, word->to)))
                break;
        }
        if (n) {
            split_persons(&persons, words + i, n);
        } else {
            add(sp, words[i].from, words[i].to);
            n = 1;
        }
    }
}

/* A part of the list between two marks: may hold blanks that part names. */
static void
split_blanks(struct splitter *sp, size_t from, size_t to)
{
    struct word words[WORDS_MAX];
    size_t count = words_of(sp->flow->s, from, to, words);
    if (count == 0)
        return;
    if (sp->leaders) {
        split_mixed(sp, words, count);
        return;
    }
    size_t core_from = from, core_to = to;
    if (sp->persons)
        person_core(sp, &core_from, &core_to);
    bool post =
        (core_from > from && core_from < to) || (core_to < to && core_from < core_to);
    if (count == WORDS_MAX || count == 1 || post)
        sp->persons ? add_person(sp, from, to) : add(sp, from, to);
    else if (sp->persons)
        split_persons(sp, words, count);
    else
        split_units(sp, words, count);
}

/* 县农业农村和水利局: what stands in [from, at) is the subject of one office. */
static bool
is_topic(struct splitter *sp, size_t from, size_t at, size_t to)
{
    struct match match;
    struct flow name = { .s = str_sub(sp->flow->s, from, to) };
    return reader_match(sp->reader, sp->reader->unit_topic, &name, 0, MATCH_ANCHORED,
                        &match) &&
           match.whole.to == at - from;
}

/* 和 及 以及 会同 与 between two parts that both end as units do. */
static void
split_conjunctions(struct splitter *sp, size_t from, size_t to)
{
    static const struct str joins[] = { STR_INIT("以及"), STR_INIT("会同"),
                                        STR_INIT("和"), STR_INIT("及"),
                                        STR_INIT("与") };
    struct str s = sp->flow->s;
    int depth = 0;
    for (size_t at = from, next; at < to && !sp->persons; at = next) {
        next = at;
        depth += bracket_kind(utf8_next(s, &next));
        for (size_t i = 0; depth == 0 && i < sizeof joins / sizeof joins[0]; i++) {
            if (at == from || !str_starts(str_sub(s, at, to), joins[i]))
                continue;
            size_t behind = at + joins[i].len;
            if (!names_is_unit(sp->reader, str_sub(s, from, at)) ||
                !names_is_unit(sp->reader, str_sub(s, behind, to)) ||
                is_topic(sp, from, at, to))
                continue;
            split_blanks(sp, from, at);
            from = next = behind;
            break;
        }
    }
    split_blanks(sp, from, to);
}

static bool
is_separator(uint32_t c)
{
    return c == 0x3001 || c == 0xFF0C || c == ',' || c == 0xFF1B || c == ';' ||
           c == '/' || c == SOFT_BREAK || c == '\n' || c == 0xFF0F || c == '\t' ||
           c == 0x3002;
}

/* 、 inside 各街道、镇 and 各乡镇、街道: the second part names no unit by itself but goes on
 * with the collective before it. */
static bool
goes_on_with_collective(struct str s, size_t from, size_t at, size_t to)
{
    static const struct str levels[] = { STR_INIT("镇"),   STR_INIT("乡"),
                                         STR_INIT("街"),   STR_INIT("村"),
                                         STR_INIT("街道"), STR_INIT("园区"),
                                         STR_INIT("社区"), STR_INIT("苏木") };
    size_t start = at;
    utf8_next(s, &start);
    if (!str_starts(str_sub(s, from, to), STR("各")))
        return false;
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        size_t end = start + levels[i].len;
        if (!str_starts(str_sub(s, start, to), levels[i]))
            continue;
        if (end >= to || is_separator(utf8_next(s, &end)))
            return true;
    }
    return false;
}

/* 区委常委、副区长 顾云起: the posts of one person go over the 、 at AT. */
static bool
goes_on_with_post(struct splitter *sp, size_t from, size_t at, size_t to)
{
    struct str s = sp->flow->s;
    struct match match;
    size_t end = at;
    utf8_next(s, &end);
    for (size_t next = end; next < to && !is_separator(utf8_next(s, &next));)
        end = next;
    struct flow part = { .s = str_sub(s, from, end) };
    return sp->persons &&
           reader_match(sp->reader, sp->reader->post, &part, 0, MATCH_ANCHORED,
                        &match) &&
           match.whole.to > at - from && match.whole.to < part.s.len;
}

static void
split(struct splitter *sp, size_t from, size_t to)
{
    struct str s = sp->flow->s;
    struct match match;
    blank_trim(s, &from, &to);
    struct flow value = { .s = str_sub(s, from, to) };
    if (reader_match(sp->reader, sp->reader->value_end, &value, 0, 0, &match) &&
        match.whole.from > 0)
        to = from + match.whole.from;
    int depth = 0;
    for (size_t at = from, next; at < to; at = next) {
        next = at;
        uint32_t c = utf8_next(s, &next);
        depth += bracket_kind(c);
        if (depth < 0)
            depth = 0;
        if (depth > 0 || !is_separator(c) || goes_on_with_collective(s, from, at, to) ||
            goes_on_with_post(sp, from, at, to))
            continue;
        split_conjunctions(sp, from, at);
        from = next;
    }
    split_conjunctions(sp, from, to);
}

void
names_units(struct reader *reader, const struct flow *flow, size_t from, size_t to,
            struct names *names)
{
    struct splitter sp = { reader, flow, names, NULL, false };
    split(&sp, from, to);
}

void
names_persons(struct reader *reader, const struct flow *flow, size_t from, size_t to,
              struct names *names)
{
    struct splitter sp = { reader, flow, names, NULL, true };
    split(&sp, from, to);
}

void
names_units_and_persons(struct reader *reader, const struct flow *flow, size_t from,
                        size_t to, struct names *units, struct names *persons)
{
    struct splitter sp = { reader, flow, units, persons, false };
    split(&sp, from, to);
}
