/* Sentences of findings. */
#include "output/sentence.h"

#include "base/utf8.h"

static struct str
cut(struct arena *arena, struct str word)
{
    size_t at = 0;
    for (size_t i = 0; i < WORD_CHARACTERS && at < word.len; i++)
        utf8_next(word, &at);
    if (at == word.len)
        return word;
    struct buf buf = { .arena = arena };
    buf_add(&buf, str_sub(word, 0, at));
    buf_add(&buf, STR("…"));
    return buf_str(&buf);
}

static struct str
filled(struct arena *arena, const struct finding *finding, struct bilingual template,
       enum language language)
{
    struct str words[FINDING_WORDS];
    for (size_t i = 0; i < FINDING_WORDS; i++)
        words[i] = cut(arena, finding->words[i]);
    struct buf buf = { .arena = arena };
    fill(&buf, in_language(template, language), words, FINDING_WORDS);
    return buf_str(&buf);
}

struct str
sentence(struct arena *arena, const struct finding *finding, enum language language)
{
    struct bilingual says = finding->check->row->says[finding->say];
    struct buf buf = { .arena = arena };
    buf_add(&buf, filled(arena, finding, says, language));
    if (finding->times > 1)
        buf_add(&buf,
                message(arena, language, MESSAGE_TIMES,
                        arena_printf(arena, "%zu", finding->times), STR(""), STR("")));
    return buf_str(&buf);
}

struct str
sentence_whole(struct arena *arena, const struct finding *finding,
               enum language language)
{
    struct buf buf = { .arena = arena };
    buf_add(&buf, str_of(in_language(finding->check->row->title, language)));
    buf_add(&buf, language == LANGUAGE_ZH ? STR("：") : STR(": "));
    buf_add(&buf, sentence(arena, finding, language));
    return buf_str(&buf);
}

struct str
sentence_hint(struct arena *arena, const struct finding *finding,
              enum language language)
{
    return filled(arena, finding, finding->check->row->hint, language);
}

static bool
is_ended(struct str s)
{
    return str_ends(s, STR("？")) || str_ends(s, STR("。")) || str_ends(s, STR("?")) ||
           str_ends(s, STR("."));
}

struct str
sentence_advice(struct arena *arena, const struct finding *finding,
                enum language language)
{
    bool zh = language == LANGUAGE_ZH;
    struct buf buf = { .arena = arena };
    buf_add(&buf, sentence_whole(arena, finding, language));
    if (!is_ended(buf_str(&buf)))
        buf_add(&buf, zh ? STR("。") : STR("."));
    buf_add(&buf, zh ? STR("") : STR(" "));
    buf_add(&buf, str_of(in_language(messages[MESSAGE_HINT], language)));
    buf_add(&buf, zh ? STR("：") : STR(": "));
    buf_add(&buf, sentence_hint(arena, finding, language));
    return buf_str(&buf);
}

struct str
sentence_related(struct arena *arena, const struct finding *finding,
                 const struct related *related, enum language language)
{
    return filled(arena, finding, related->says, language);
}

const char *
severity_name(enum severity severity)
{
    static const char *const names[] = { "info", "warning", "error" };
    return names[severity];
}
