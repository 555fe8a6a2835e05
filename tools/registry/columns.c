/* The columns of the tables, and the order of their rows. */
#include "registry/registry.h"

#define ABOUT_THE_ROW                                                        \
    { "at", COLUMN_AT, NULL }, { "source", COLUMN_SOURCE, "notice|person" }, \
        { "notice_says", COLUMN_NOTICE_SAYS, NULL },                         \
        { "digest", COLUMN_DIGEST, NULL },                                   \
    {                                                                        \
        NULL, COLUMN_DIGEST, NULL                                            \
    }

static const struct registry_column item_columns[] = {
    { "id", COLUMN_ID, NULL },         { "label", COLUMN_WORDS, NULL },
    { "section", COLUMN_WORDS, NULL }, { "section_title", COLUMN_WORDS, NULL },
    { "title", COLUMN_WORDS, NULL },   { "leaders", COLUMN_WORDS, NULL },
    { "units", COLUMN_WORDS, NULL },   { "co_units", COLUMN_WORDS, NULL },
    { "deadline", COLUMN_DATE, NULL }, { "deadline_text", COLUMN_WORDS, NULL },
    { "text", COLUMN_WORDS, NULL },    ABOUT_THE_ROW,
};

static const struct registry_column target_columns[] = {
    { "id", COLUMN_ID, NULL },
    { "item", COLUMN_ID_OF, NULL },
    { "kind", COLUMN_CHOICE, "flow|stock|rate|average|bound" },
    { "action", COLUMN_WORDS, NULL },
    { "comparator", COLUMN_CHOICE, "eq|ge|gt|le|lt|approx" },
    { "value", COLUMN_VALUE, NULL },
    { "value_max", COLUMN_VALUE, NULL },
    { "unit", COLUMN_WORDS, NULL },
    { "per", COLUMN_WORDS, NULL },
    { "object", COLUMN_WORDS, NULL },
    { "by", COLUMN_DATE, NULL },
    { "text", COLUMN_WORDS, NULL },
    { "why", COLUMN_WORDS, NULL },
    ABOUT_THE_ROW,
};

static const struct registry_column number_columns[] = {
    { "id", COLUMN_ID, NULL },
    { "item", COLUMN_ID_OF, NULL },
    { "text", COLUMN_WORDS, NULL },
    { "class", COLUMN_CHOICE,
      "target|identifier|scope|ordinal|date|duration|reference|phone|idiom|caveat|"
      "unexplained" },
    { "target", COLUMN_ID_OF, NULL },
    { "why", COLUMN_WORDS, NULL },
    ABOUT_THE_ROW,
};

const struct registry_column *const registry_columns[REGISTRY_TABLES] = {
    item_columns,
    target_columns,
    number_columns,
};

const char *
registry_table_name(enum registry_table table)
{
    static const char *const names[] = { "items", "targets", "numbers" };
    return names[table];
}

size_t
registry_column_count(enum registry_table table)
{
    size_t count = 0;
    while (registry_columns[table][count].name)
        count++;
    return count;
}

size_t
registry_column(enum registry_table table, enum column_kind kind)
{
    size_t column = 0;
    while (registry_columns[table][column].kind != kind)
        column++;
    return column;
}

static bool
is_digit(struct str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* The run of digits at *at, without leading zeros; *at moves behind it. */
static struct str
digits(struct str s, size_t *at)
{
    while (is_digit(s, *at) && s.ptr[*at] == '0' && is_digit(s, *at + 1))
        ++*at;
    size_t from = *at;
    while (is_digit(s, *at))
        ++*at;
    return str_sub(s, from, *at);
}

int
registry_id_compare(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    while (i < a.len && k < b.len) {
        if (is_digit(a, i) && is_digit(b, k)) {
            struct str x = digits(a, &i), y = digits(b, &k);
            if (x.len != y.len)
                return x.len < y.len ? -1 : 1;
            int order = str_compare(x, y);
            if (order)
                return order;
            continue;
        }
        if (a.ptr[i] != b.ptr[k])
            return (unsigned char)a.ptr[i] < (unsigned char)b.ptr[k] ? -1 : 1;
        i++;
        k++;
    }
    if (i < a.len || k < b.len)
        return i < a.len ? 1 : -1;
    return str_compare(a, b);
}
