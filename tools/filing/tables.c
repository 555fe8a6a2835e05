/* Reading of the vocabulary of filings. */
#include "filing/tables.h"

#include "base/file.h"
#include "base/utf8.h"

#define MAX_FIELDS 4

struct reader {
    struct arena *arena;
    struct filing_tables *tables;
    struct buf *faults;
    struct str path;
    size_t line;
    struct str fields[MAX_FIELDS];
    bool sound;
};

typedef void take_row(struct reader *r);

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

static void
fault(struct reader *r, const char *what, struct str word)
{
    r->sound = false;
    buf_printf(r->faults, "%.*s:%zu: %s: %.*s\n", STR_ARG(r->path), r->line, what,
               STR_ARG(word));
}

/* Place of WORD in LIST; 0, and a fault, when it is not there. */
static int
place_in(struct reader *r, struct str word, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].len && str_eq(word, list[i]))
            return (int)i;
    fault(r, "unknown word", word);
    return 0;
}

#define PLACE_IN(r, word, list) place_in(r, word, list, sizeof list / sizeof list[0])

static void
index_word(struct reader *r, struct number_words *index, struct str word, size_t value)
{
    if (!words_add(r->arena, index, word, (uint32_t)value))
        fault(r, "stands twice, is empty or too long", word);
}

static void
take_header(struct reader *r)
{
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
            fault(r, "unknown column, or too many", name);
        else
            word.roles[word.role_count++] = column;
    }
    index_word(r, &r->tables->header_index, word.printed, r->tables->headers.len);
    *array_push(r->arena, &r->tables->headers) = word;
}

static void
take_status(struct reader *r)
{
    struct status_word word = { .printed = r->fields[0] };
    word.state = (enum filing_state)PLACE_IN(r, r->fields[1], states);
    if (!str_eq(r->fields[2], STR("-")))
        word.pace = (enum filing_pace)PLACE_IN(r, r->fields[2], paces);
    index_word(r, &r->tables->status_index, word.printed, r->tables->statuses.len);
    *array_push(r->arena, &r->tables->statuses) = word;
}

static void
take_word(struct reader *r)
{
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
    index_word(r, &r->tables->word_index, word.printed, r->tables->words.len);
    *array_push(r->arena, &r->tables->words) = word;
}

enum { HAN_FIRST = 0x4E00, HAN_LAST = HAN_FIRST + TABLES_VARIANTS - 1 };

static uint32_t
only_character(struct reader *r, struct str word)
{
    size_t at = 0;
    uint32_t c = utf8_next(word, &at);
    if (at == word.len && c >= HAN_FIRST && c <= HAN_LAST)
        return c;
    fault(r, "is no character of U+4E00 to U+9FFF", word);
    return HAN_FIRST;
}

static void
take_variant(struct reader *r)
{
    uint32_t printed = only_character(r, r->fields[0]);
    uint16_t *standard = &r->tables->variants[printed - HAN_FIRST];
    if (*standard)
        fault(r, "stands twice", r->fields[0]);
    *standard = (uint16_t)only_character(r, r->fields[1]);
}

uint32_t
tables_standard(const struct filing_tables *tables, uint32_t c)
{
    return c >= HAN_FIRST && c <= HAN_LAST ? tables->variants[c - HAN_FIRST] : 0;
}

/* Splits LINE into the reader's fields; false when their number is not COUNT. */
static bool
split(struct reader *r, struct str line, size_t count)
{
    size_t found = 0;
    struct str field;
    for (; str_cut(&line, '\t', &field); found++)
        if (found < MAX_FIELDS)
            r->fields[found] = field;
    return found == count;
}

static void
table_read(struct reader *r, const char *folder, const char *name, struct str head,
           take_row *take)
{
    struct str bytes, why, line;
    size_t columns = 1;
    r->path = arena_printf(r->arena, "%s/%s", folder, name);
    r->line = 0;
    for (size_t i = 0; i < head.len; i++)
        columns += head.ptr[i] == '\t';
    if (!file_read(r->arena, r->path.ptr, &bytes, &why)) {
        fault(r, "cannot be read", why);
        return;
    }
    if (utf8_valid(bytes) != bytes.len) {
        fault(r, "is not UTF-8", STR(""));
        return;
    }
    bool headed = false;
    while (str_cut(&bytes, '\n', &line)) {
        r->line++;
        if (!line.len || line.ptr[0] == '#')
            continue;
        if (!headed) {
            headed = true;
            if (!str_eq(line, head))
                fault(r, "columns are not as expected", line);
        } else if (split(r, line, columns)) {
            take(r);
        } else {
            fault(r, "wrong number of fields", line);
        }
    }
}

static void
take_listed(struct reader *r)
{
    int list = place_in(r, r->fields[0], word_list_names, WORD_LISTS);
    struct str word = r->fields[1];
    if (!word.len)
        fault(r, "an empty word in the list", r->fields[0]);
    else if (tables_listed(r->tables, (enum word_list)list, word, WORD_ALL).len)
        fault(r, "stands twice in its list", word);
    *array_push(r->arena, &r->tables->lists[list]) = word;
}

/* A list without words would be a check that is silent. */
static void
lists_read(struct reader *r, const char *folder)
{
    table_read(r, folder, "word-lists.tsv", STR("list\tword"), take_listed);
    for (size_t list = 0; r->line && list < WORD_LISTS; list++)
        if (!r->tables->lists[list].len)
            fault(r, "no word of the list", word_list_names[list]);
}

bool
filing_tables_load(struct arena *arena, const char *folder,
                   const struct quantity_tables *quantity,
                   struct filing_tables **tables, struct buf *faults)
{
    struct reader r = { .arena = arena, .faults = faults, .sound = true };
    r.tables = *tables = arena_new(arena, struct filing_tables);
    r.tables->quantity = quantity;
    table_read(&r, folder, "header-synonyms.tsv", STR("printed\tcolumns\thow\tnote"),
               take_header);
    table_read(&r, folder, "status-synonyms.tsv", STR("printed\tstate\tpace"),
               take_status);
    table_read(&r, folder, "cell-words.tsv", STR("what\tprinted\tvalue"), take_word);
    lists_read(&r, folder);
    r.tables->variants =
        arena_alloc_array(arena, TABLES_VARIANTS, sizeof *r.tables->variants);
    table_read(&r, folder, "variants.tsv", STR("printed\tstandard"), take_variant);
    return alikes_load(arena, folder, &r.tables->alikes, faults) && r.sound;
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
