/* Reading of the vocabulary of filings. */
#include "filing/tables.h"

#include "base/table.h"
#include "base/utf8.h"

static const struct str states[] = { STR_INIT(""),       STR_INIT("未启动"),
                                     STR_INIT("推进中"), STR_INIT("已完成"),
                                     STR_INIT("延期"),   STR_INIT("暂停"),
                                     STR_INIT("终止"),   STR_INIT("") };
static const struct str paces[] = { STR_INIT(""),         STR_INIT("超前"),
                                    STR_INIT("按序时"),   STR_INIT("滞后"),
                                    STR_INIT("严重滞后"), STR_INIT("不适用"),
                                    STR_INIT("") };
static const struct str bases[] = { STR_INIT(""),         STR_INIT("数量"),
                                    STR_INIT("形象进度"), STR_INIT("投资"),
                                    STR_INIT("人月"),     STR_INIT("其他"),
                                    STR_INIT("") };
static const struct str flags[] = { STR_INIT(""), STR_INIT("是"), STR_INIT("否"),
                                    STR_INIT("") };
static const struct str opens[] = { STR_INIT(""), STR_INIT("公开"), STR_INIT("内部"),
                                    STR_INIT("") };
static const struct str nothings[] = { STR_INIT(""), STR_INIT("not-reported"),
                                       STR_INIT("not-applicable"),
                                       STR_INIT("placeholder") };

struct str
state_name(enum filing_state state)
{
    return states[state];
}

struct str
pace_name(enum filing_pace pace)
{
    return paces[pace];
}

struct str
basis_name(enum filing_basis basis)
{
    return bases[basis];
}

struct str
flag_name(enum filing_flag flag)
{
    return flags[flag];
}

struct str
openness_name(enum filing_openness openness)
{
    return opens[openness];
}

/* Place of WORD in LIST; 0, and a fault, when it is not there. */
static int
place_in(struct table_reader *r, struct str word, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].len && str_eq(word, list[i]))
            return (int)i;
    table_fault(r, "unknown word", word);
    return 0;
}

#define PLACE_IN(r, word, list) place_in(r, word, list, sizeof list / sizeof list[0])

static void
index_word(struct table_reader *r, struct number_words *index, struct str word,
           size_t value)
{
    if (!words_add(r->arena, index, word, (uint32_t)value))
        table_fault(r, "stands twice, is empty or too long", word);
}

static void
take_header(struct table_reader *r)
{
    struct filing_tables *t = r->owner;
    static const struct str hows[] = { STR_INIT("name"), STR_INIT("content"),
                                       STR_INIT("rest") };
    struct header_word word = { .printed = r->fields[0] };
    char separator = '|';
    word.how = (enum header_how)PLACE_IN(r, r->fields[2], hows);
    if (str_has(r->fields[1], STR("+"))) {
        separator = '+';
        word.how = HEADER_SEVERAL;
    }
    struct str rest = r->fields[1], name;
    while (str_cut(&rest, separator, &name)) {
        enum filing_column column = column_of(name);
        if (column == COLUMN_NONE || word.role_count == HEADER_ROLES)
            table_fault(r, "unknown column, or too many", name);
        else
            word.roles[word.role_count++] = column;
    }
    index_word(r, &t->header_index, word.printed, t->headers.len);
    *array_push(r->arena, &t->headers) = word;
}

static void
take_status(struct table_reader *r)
{
    struct filing_tables *t = r->owner;
    struct status_word word = { .printed = r->fields[0] };
    word.state = (enum filing_state)PLACE_IN(r, r->fields[1], states);
    if (!str_eq(r->fields[2], STR("-")))
        word.pace = (enum filing_pace)PLACE_IN(r, r->fields[2], paces);
    index_word(r, &t->status_index, word.printed, t->statuses.len);
    *array_push(r->arena, &t->statuses) = word;
}

static void
take_word(struct table_reader *r)
{
    struct filing_tables *t = r->owner;
    static const struct str kinds[] = { STR_INIT("nothing"), STR_INIT("total"),
                                        STR_INIT("basis"), STR_INIT("correction"),
                                        STR_INIT("openness") };
    struct cell_word word = { .printed = r->fields[1] };
    word.kind = (enum cell_word_kind)PLACE_IN(r, r->fields[0], kinds);
    switch (word.kind) {
    case WORD_NOTHING:
        word.value = PLACE_IN(r, r->fields[2], nothings);
        break;
    case WORD_BASIS:
        word.value = PLACE_IN(r, r->fields[2], bases);
        break;
    case WORD_CORRECTION:
        word.value = PLACE_IN(r, r->fields[2], flags);
        break;
    case WORD_OPENNESS:
        word.value = PLACE_IN(r, r->fields[2], opens);
        break;
    case WORD_TOTAL:
        break;
    }
    index_word(r, &t->word_index, word.printed, t->words.len);
    *array_push(r->arena, &t->words) = word;
}

enum { HAN_FIRST = 0x4E00, HAN_LAST = HAN_FIRST + TABLES_VARIANTS - 1 };

static uint32_t
only_character(struct table_reader *r, struct str word)
{
    size_t at = 0;
    uint32_t c = utf8_next(word, &at);
    if (at == word.len && c >= HAN_FIRST && c <= HAN_LAST)
        return c;
    table_fault(r, "is no character of U+4E00 to U+9FFF", word);
    return HAN_FIRST;
}

static void
take_variant(struct table_reader *r)
{
    struct filing_tables *t = r->owner;
    uint32_t printed = only_character(r, r->fields[0]);
    uint16_t *standard = &t->variants[printed - HAN_FIRST];
    if (*standard)
        table_fault(r, "stands twice", r->fields[0]);
    *standard = (uint16_t)only_character(r, r->fields[1]);
}

uint32_t
tables_standard(const struct filing_tables *tables, uint32_t c)
{
    return c >= HAN_FIRST && c <= HAN_LAST ? tables->variants[c - HAN_FIRST] : 0;
}

static void
take_listed(struct table_reader *r)
{
    struct filing_tables *t = r->owner;
    int list = place_in(r, r->fields[0], word_list_names, WORD_LISTS);
    struct str word = r->fields[1];
    if (!word.len)
        table_fault(r, "an empty word in the list", r->fields[0]);
    else if (tables_listed(t, (enum word_list)list, word, WORD_ALL).len)
        table_fault(r, "stands twice in its list", word);
    *array_push(r->arena, &t->lists[list]) = word;
}

static void
read_table(struct table_reader *r, const char *folder, const char *name,
           const char *columns, table_take *take)
{
    struct str bytes;
    if (table_file(r, folder, name, &bytes))
        table_rows(r, bytes, str_of(columns), take);
}

/* A list without words would be a check that is silent. */
static void
lists_read(struct table_reader *r, const char *folder)
{
    struct filing_tables *t = r->owner;
    read_table(r, folder, "word-lists.tsv", "list\tword", take_listed);
    for (size_t list = 0; r->line && list < WORD_LISTS; list++)
        if (!t->lists[list].len)
            table_fault(r, "no word of the list", word_list_names[list]);
}

bool
filing_tables_load(struct arena *arena, const char *folder,
                   const struct quantity_tables *quantity,
                   struct filing_tables **tables, struct buf *faults)
{
    struct table_reader r = { .arena = arena, .faults = faults };
    struct filing_tables *t = r.owner = *tables =
        arena_new(arena, struct filing_tables);
    t->quantity = quantity;
    t->variants = arena_alloc_array(arena, TABLES_VARIANTS, sizeof *t->variants);
    read_table(&r, folder, "header-synonyms.tsv", "printed\tcolumns\thow\tnote",
               take_header);
    read_table(&r, folder, "status-synonyms.tsv", "printed\tstate\tpace", take_status);
    read_table(&r, folder, "cell-words.tsv", "what\tprinted\tvalue", take_word);
    lists_read(&r, folder);
    read_table(&r, folder, "variants.tsv", "printed\tstandard", take_variant);
    return alikes_load(arena, folder, &t->alikes, faults) && !r.faulty;
}

const struct header_word *
tables_header(const struct filing_tables *tables, struct str head)
{
    uint32_t value;
    size_t end = words_longest(&tables->header_index, head, 0, head.len, &value);
    return end && end == head.len ? &tables->headers.items[value] : NULL;
}

const struct status_word *
tables_status(const struct filing_tables *tables, struct str s, bool whole, size_t *end)
{
    uint32_t value;
    *end = words_longest(&tables->status_index, s, 0, s.len, &value);
    return *end && (!whole || *end == s.len) ? &tables->statuses.items[value] : NULL;
}

const struct cell_word *
tables_word(const struct filing_tables *tables, struct str s, enum cell_word_kind kind)
{
    uint32_t value;
    size_t end = words_longest(&tables->word_index, s, 0, s.len, &value);
    if (!end || end != s.len || tables->words.items[value].kind != kind)
        return NULL;
    return &tables->words.items[value];
}
