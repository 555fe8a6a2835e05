/* Opening a filing: its form, its heads, what stands above them. */
#include "filing/reader.h"

#include "filing/kinds.h"

#include <string.h>

/* Of the 11 heads that the canonical form requires, so many by their very names make a file
 * one of that form, so that a missing one is told as missing. */
enum { CANONICAL_HEADS = 7 };

static size_t
first_word(struct str s)
{
    size_t at = 0;
    while (at < s.len && (unsigned char)s.ptr[at] <= ' ')
        at++;
    return at;
}

/* By the first characters: { or [ and then a quote, a bracket or the end of it. */
static bool
looks_like_json(struct str s)
{
    size_t at = first_word(s);
    if (at == s.len || (s.ptr[at] != '{' && s.ptr[at] != '['))
        return false;
    struct str rest = str_sub(s, at + 1, s.len);
    size_t next = first_word(rest);
    return next < rest.len && memchr("\"{[]}", rest.ptr[next], 5);
}

/* The second object begins on a line of its own, or there is but one on one line. */
static bool
looks_like_lines(struct str s)
{
    size_t at = first_word(s);
    if (at == s.len || s.ptr[at] != '{')
        return false;
    size_t end = str_find(s, STR("\n"), at), next = end + 1;
    struct str line = str_trim(str_sub(s, at, end));
    return str_ends(line, STR("}")) &&
           (next >= s.len || s.ptr[next] == '{' ||
            first_word(str_sub(s, next, s.len)) == str_sub(s, next, s.len).len);
}

static bool
has_table_tag(struct str s)
{
    for (size_t at = 0; (at = str_find(s, STR("<"), at)) < s.len; at++) {
        struct str rest = str_sub(s, at, at + 6);
        if (rest.len == 6 && (rest.ptr[1] | 0x20) == 't' &&
            (rest.ptr[2] | 0x20) == 'a' && (rest.ptr[3] | 0x20) == 'b' &&
            (rest.ptr[4] | 0x20) == 'l' && (rest.ptr[5] | 0x20) == 'e')
            return true;
    }
    return false;
}

static bool
holds_table(const struct text *text)
{
    char room[TEXT_ROOM];
    for (struct text_part part = { .room = room };
         text->tags && text_part(text, &part);)
        if (has_table_tag(part.bytes))
            return true;
    return false;
}

static void
open_json(struct filing_reader *r)
{
    struct str text = r->filing->text->utf8;
    struct json_source json = { .text = text, .last = r->csv.last };
    struct record record = { .line = 0 };
    r->filing->form = looks_like_lines(text) ? FORM_NDJSON : FORM_JSON;
    r->json = json;
    r->head = SIZE_MAX;
    for (size_t i = 0; i < FILING_SAMPLE; i++) {
        enum json_outcome outcome = json_record(r, &json, &record);
        if (outcome == JSON_END || outcome == JSON_MORE)
            break;
        if (outcome == JSON_OBJECT)
            *array_push(r->arena, &r->sample) = record_copy(r->arena, &record);
    }
    heads_decide(r, 0);
    r->filing->preamble = (struct preamble){ 0 }; /* it is read again */
}

/* The grid of a page or a block: its sample is all of it. */
static bool
open_grid(struct filing_reader *r)
{
    size_t first, rows, score;
    for (size_t from = 0; from < r->grid.len; from++) {
        struct records rest = { r->grid.items + from, r->grid.len - from,
                                r->grid.len - from };
        if (!head_find(r, &rest, &first, &rows, &score)) {
            from += 20;
            continue;
        }
        r->sample = r->grid;
        heads_make(r, from + first, rows);
        return true;
    }
    return false;
}

static void
open_form(struct filing_reader *r)
{
    struct filing *f = r->filing;
    struct str text = f->text->utf8;
    r->head = 0;
    if (looks_like_json(text)) {
        open_json(r);
        return;
    }
    if (!r->csv.last || !holds_table(f->text) || (page_read(r), !open_grid(r))) {
        r->grid.len = 0;
        f->form = FORM_TABLE;
        if (!delimited_find(r) && r->csv.last && block_read(r)) {
            f->form = FORM_BLOCK;
            r->sample = r->grid;
            r->head = SIZE_MAX;
        }
    } else {
        f->form = FORM_HTML;
    }
    if (!f->heads.len) {
        f->form = FORM_NOTHING;
        assume(r, ASSUMED_NO_HEAD, COLUMN_NONE, (struct str){ 0 }, (struct span){ 0 });
    }
    heads_decide(r, r->head == SIZE_MAX ? 0 : r->head + f->head_rows);
    if (r->merged)
        assume(r, ASSUMED_MERGED, COLUMN_NONE, (struct str){ 0 }, (struct span){ 0 })
            ->number = r->merged;
}

static enum filing_profile
profile_of(const struct filing *f)
{
    size_t named = 0, exact = 0;
    for (size_t i = 0; i < f->heads.len; i++) {
        named += f->heads.items[i].how != HEAD_BLANK;
        exact += f->heads.items[i].how == HEAD_CANONICAL &&
                 column_required(f->heads.items[i].column);
    }
    if (!named || f->form == FORM_NOTHING)
        return PROFILE_NONE;
    if (filing_is_objects(f))
        return PROFILE_CANONICAL;
    if (f->form == FORM_TABLE && exact >= CANONICAL_HEADS)
        return PROFILE_CANONICAL;
    return f->has[COLUMN_DONE] || f->has[COLUMN_RATIO] || f->has[COLUMN_CURRENT]
               ? PROFILE_NUMBERS
               : PROFILE_NARRATIVE;
}

/* Lines above the head: what they say is known before the first row is read. */
static void
read_preamble(struct filing_reader *r)
{
    const struct records *records = r->grid.len ? &r->grid : &r->sample;
    struct filing *f = r->filing;
    size_t end = r->head;
    if (f->form == FORM_BLOCK)
        for (end = 0; end < records->len && records->items[end].cells.len == 1;)
            end++;
    for (size_t i = 0; end != SIZE_MAX && i < end && i < records->len; i++)
        for (size_t k = 0; k < records->items[i].cells.len; k++) {
            const struct record_cell *cell = &records->items[i].cells.items[k];
            if (!cell->text.len || cell->marks & MARK_MERGED)
                continue;
            preamble_line(r, cell->text, cell->span);
            f->preamble.lines = i + 1;
        }
    if (f->preamble.lines)
        assume(r, ASSUMED_PREAMBLE, COLUMN_NONE, f->preamble.title,
               f->preamble.title_span)
            ->number = f->preamble.lines;
}

static size_t
head_of_column(const struct filing *f, enum filing_column column)
{
    for (size_t i = 0; i < f->heads.len; i++)
        if (f->heads.items[i].column == column && f->heads.items[i].how != HEAD_DOUBLE)
            return i;
    return SIZE_MAX;
}

struct filing *
filing_open(struct arena *arena, const struct filing_source *source)
{
    struct filing *f = arena_new(arena, struct filing);
    struct filing_reader *r = f->reader = arena_new(arena, struct filing_reader);
    f->text = source->text;
    f->path = filing_path_read(source->path);
    r->arena = arena;
    r->filing = f;
    r->tables = source->tables;
    r->row.item.number = r->row.indicator.number = -1;
    r->path = source->path;
    r->periods = rules_of(source->rules, "period");
    r->rows = rules_of(source->rules, "row");
    r->units = rules_of(source->rules, "unit-name");
    r->numbering = rules_of(source->rules, "numbering");
    r->csv = csv_open(f->text->utf8, STR(","), !source->more);
    open_form(r);
    f->profile = profile_of(f);
    r->item_at = head_of_column(f, COLUMN_ITEM);
    r->title_at = head_of_column(f, COLUMN_TITLE);
    if (filing_is_objects(f)) {
        struct record record = { .line = 0 };
        struct json_source json = r->json;
        json_record(r, &json, &record); /* the members beside the list come first */
    } else {
        read_preamble(r);
    }
    preamble_apply(r);
    window_open(r);
    return f;
}

static bool
is_filing_name(struct str path)
{
    static const struct str ends[] = { STR_INIT(".csv"), STR_INIT(".tsv"),
                                       STR_INIT(".json"), STR_INIT(".ndjson") };
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(path, ends[i]))
            return true;
    return false;
}

/* So many lines from the top the number and the title of a document stand. */
enum { DOCUMENT_LINES = 12 };

/* A bulletin (督查通报) that an office issues to the units: a document with its own number and
 * title, whose table says who is to do what, and how far they are. No unit files one. */
static bool
is_document(const struct filing_source *source)
{
    static const struct str kinds[] = { STR_INIT("通报"), STR_INIT("通知") };
    struct rule_set *frame = rules_of(source->rules, "frame");
    const struct text *text = source->text;
    bool number = false, title = false;
    for (size_t i = 0; i < text->lines.len && i < DOCUMENT_LINES; i++) {
        struct str s = str_trim(text_view(text, text->lines.items[i].span));
        struct match match;
        if (rule_set_match(frame, s, 0, MATCH_ANCHORED | MATCH_WHOLE, &match) ==
                MATCH_YES &&
            str_eq(rule_gives(match.rule, "part"), STR("doc-number")))
            number = true;
        for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
            title = title || str_ends(s, kinds[k]);
    }
    return number && title;
}

bool
filing_is(struct arena *arena, const struct filing_source *source)
{
    if (is_filing_name(source->path))
        return true;
    if (filing_path_read(source->path).period.form == TERM_NONE && is_document(source))
        return false;
    struct filing *f = filing_open(arena, source);
    const bool *has = f->has;
    bool is = f->form != FORM_NOTHING &&
              (has[COLUMN_PROGRESS] || has[COLUMN_DONE] || has[COLUMN_RATIO] ||
               has[COLUMN_STATE] || has[COLUMN_PROBLEMS]);
    filing_close(f);
    return is;
}
