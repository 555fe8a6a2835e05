/* Column heads: what they are taken for. */
#include "filing/reader.h"

/* Cells of a row that are looked at to tell whether it is a head. */
enum { HEADS_SCORED = 256 };
/* A target in words is no longer than this; bytes. */
enum { BOUND_MAX = 36 };
/* So many of a hundred cells decide a column (filings.md §3.1). */
enum { SHARE_DECIDES = 80 };

struct assumption *
assume(struct filing_reader *r, enum assumption_kind kind, enum filing_column column,
       struct str text, struct span span)
{
    struct assumption *a = array_push(r->arena, &r->filing->assumptions);
    *a = (struct assumption){
        .kind = kind, .column = column, .text = text, .span = span
    };
    return a;
}

struct filing_head *
head_push(struct filing_reader *r, struct str printed, struct span span)
{
    struct filing_head *head = array_push(r->arena, &r->filing->heads);
    *head = (struct filing_head){ .printed = printed,
                                  .span = span,
                                  .period_span = span,
                                  .column = COLUMN_NONE,
                                  .how = printed.len ? HEAD_UNKNOWN : HEAD_BLANK };
    head_key(r, printed, &head->unit, &head->period, &head->word);
    return head;
}

size_t
head_score(struct filing_reader *r, const struct record *record, size_t *filled)
{
    size_t score = 0;
    *filled = 0;
    for (size_t i = 0; i < record->cells.len && i < HEADS_SCORED; i++) {
        struct str text = record->cells.items[i].text, unit;
        struct filing_period period;
        const struct header_word *word;
        if (!text.len)
            continue;
        ++*filled;
        head_key(r, text, &unit, &period, &word);
        score += word != NULL;
    }
    return score;
}

static bool
is_taken(const struct filing_reader *r, enum filing_column column)
{
    return column >= 0 && r->filing->has[column];
}

/* A target in words: 不低于60元, 控制在10410人内, 6%以上. Short, a figure in it, no sentence. */
static bool
is_bound(struct str text)
{
    bool digit = false;
    for (size_t i = 0; i < text.len; i++)
        digit = digit || (text.ptr[i] >= '0' && text.ptr[i] <= '9');
    return digit && text.len <= BOUND_MAX && !str_has(text, STR("。")) &&
           !str_has(text, STR("，")) && !str_has(text, STR("；"));
}

/* Whether TEXT is what COLUMN holds. */
static bool
parses_as(struct filing_reader *r, enum filing_column column, struct str text)
{
    struct match match;
    struct filing_number number = number_read(r->tables, text, false);
    switch (column_type(column)) {
    case TYPE_NUMBER:
        if (column == COLUMN_TARGET && is_bound(text))
            return true;
        return number.kind == VALUE_NUMBER || number.kind == VALUE_EXPRESSION ||
               (number.kind == VALUE_MALFORMED && !(number.notes & NOTE_HAN));
    case TYPE_PERCENT:
        return number.kind == VALUE_PERCENT;
    case TYPE_MEASURE:
        return measure_read(r->tables, text).measure != NULL;
    case TYPE_NAME:
        if (column == COLUMN_UNIT)
            return rule_set_match(r->units, text, 0, 0, &match) == MATCH_YES;
        return !number_is(&number);
    case TYPE_TEXT:
        return !number_is(&number);
    case TYPE_DATE:
        return filing_date_read(text).form != DATE_UNREAD;
    case TYPE_PERIOD:
    case TYPE_ORDINAL:
    case TYPE_WORD:
        break;
    }
    return true;
}

/* A cell that spans the row: a section, which says nothing of columns. */
static bool
is_one_cell(const struct record *record)
{
    for (size_t i = 1; i < record->cells.len; i++)
        if (!(record->cells.items[i].marks & MARK_MERGED))
            return false;
    return true;
}

/* 八家 in a column of figures: one where others are figures, a word else. */
static bool
is_han_figure(struct filing_reader *r, enum filing_column column, struct str text)
{
    return column_type(column) == TYPE_NUMBER &&
           (number_read(r->tables, text, false).notes & NOTE_HAN) != 0;
}

/* Cells of the sample below head AT that hold something, and those that parse. */
static void
count_cells(struct filing_reader *r, size_t at, size_t first, enum filing_column column,
            size_t *filled, size_t *parsed)
{
    size_t han = 0;
    *filled = *parsed = 0;
    for (size_t i = first; i < r->sample.len; i++) {
        const struct record *record = &r->sample.items[i];
        if (at >= record->cells.len || record->cells.len < 2 || is_one_cell(record))
            continue;
        struct str text = record->cells.items[at].text;
        if (!text.len || tables_word(r->tables, text, WORD_NOTHING) ||
            str_eq(text, r->filing->heads.items[at].printed))
            continue;
        ++*filled;
        bool parses = parses_as(r, column, text);
        *parsed += parses;
        han += !parses && is_han_figure(r, column, text);
    }
    if (*parsed)
        *parsed += han;
}

/* The role that the cells speak for; COLUMN_NONE: they do not decide. */
static enum filing_column
role_by_content(struct filing_reader *r, struct filing_head *head, size_t at,
                size_t first)
{
    const struct header_word *word = head->word;
    for (size_t i = 0; i < word->role_count; i++) {
        enum filing_column role = word->roles[i];
        if (word->how == HEADER_REST && i == 0)
            continue;
        if (role == COLUMN_RATIO && str_eq(head->unit, STR("%")))
            return role;
        count_cells(r, at, first, role, &head->filled, &head->parsed);
        if (head->filled && head->parsed * 100 >= head->filled * SHARE_DECIDES)
            return role;
    }
    return COLUMN_NONE;
}

/* The one role that no other head has, where no cell speaks for one of the others: beside
 * 责任单位, 单位 can only be 计量单位, even if its measures are unheard of. */
static enum filing_column
role_left(struct filing_reader *r, struct filing_head *head, size_t at, size_t first)
{
    const struct header_word *word = head->word;
    enum filing_column left = COLUMN_NONE;
    for (size_t i = 0; i < word->role_count; i++) {
        size_t filled, parsed;
        if (!is_taken(r, word->roles[i])) {
            if (left != COLUMN_NONE)
                return COLUMN_NONE;
            left = word->roles[i];
            continue;
        }
        count_cells(r, at, first, word->roles[i], &filled, &parsed);
        if (parsed)
            return COLUMN_NONE;
    }
    return left;
}

static void
decide_by_content(struct filing_reader *r, struct filing_head *head, size_t at,
                  size_t first)
{
    const struct header_word *word = head->word;
    enum filing_column role = role_by_content(r, head, at, first);
    head->how = HEAD_BY_CONTENT;
    if (role == COLUMN_TITLE && is_taken(r, role)) /* the other columns say it */
        role = word->roles[0];
    if (word->how == HEADER_REST && (role == COLUMN_NONE || is_taken(r, role))) {
        role = word->roles[0];
        head->how = column_of(head->printed) == role ? HEAD_CANONICAL : HEAD_SYNONYM;
    }
    if (role == COLUMN_NONE)
        role = role_left(r, head, at, first);
    if (role == COLUMN_NONE) {
        role = word->roles[word->role_count - 1];
        if (head->filled)
            head->how = HEAD_UNDECIDED;
        for (size_t i = 0; i < word->role_count && (!head->filled || is_taken(r, role));
             i++)
            if (!is_taken(r, word->roles[i]))
                role = word->roles[i];
    }
    head->column = role;
}

static void
take(struct filing_reader *r, struct filing_head *head)
{
    static const enum assumption_kind kinds[] = {
        [HEAD_SYNONYM] = ASSUMED_SYNONYM,     [HEAD_BY_CONTENT] = ASSUMED_BY_CONTENT,
        [HEAD_UNDECIDED] = ASSUMED_UNDECIDED, [HEAD_SEVERAL] = ASSUMED_SYNONYM,
        [HEAD_DOUBLE] = ASSUMED_DOUBLE,
    };
    if (is_taken(r, head->column))
        head->how = HEAD_DOUBLE;
    else
        r->filing->has[head->column] = true;
    if (head->how != HEAD_CANONICAL)
        assume(r, kinds[head->how], head->column, head->printed, head->span);
}

/* A head that needs no look at the cells. */
static void
decide_by_name(struct filing_reader *r, struct filing_head *head)
{
    const struct header_word *word = head->word;
    head->column = word->roles[0];
    if (word->how == HEADER_SEVERAL)
        head->how = HEAD_SEVERAL;
    else
        head->how =
            column_of(head->printed) == head->column ? HEAD_CANONICAL : HEAD_SYNONYM;
    take(r, head);
}

void
heads_decide(struct filing_reader *r, size_t first)
{
    struct filing_heads *heads = &r->filing->heads;
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < heads->len; i++) {
            struct filing_head *head = &heads->items[i];
            if (!head->word || head->column != COLUMN_NONE)
                continue;
            bool canonical = head->word->role_count == 1 &&
                             column_of(head->printed) == head->word->roles[0];
            bool by_name =
                head->word->how == HEADER_NAME || head->word->how == HEADER_SEVERAL;
            if (pass == 0 ? canonical : pass == 1 && by_name) {
                decide_by_name(r, head);
            } else if (pass == 2) {
                decide_by_content(r, head, i, first);
                take(r, head);
            }
        }
}

size_t
head_of_key(struct filing_reader *r, struct str key, struct span span, size_t expected)
{
    struct filing_heads *heads = &r->filing->heads;
    for (size_t i = 0; i < heads->len; i++) {
        size_t at = (expected + i) % heads->len;
        if (str_eq(heads->items[at].printed, key))
            return at;
    }
    if (heads->len == RECORD_MAX_CELLS / 16)
        return heads->len - 1;
    head_push(r, arena_str(r->arena, key), span);
    return heads->len - 1;
}
