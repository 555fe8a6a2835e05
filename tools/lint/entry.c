/* What checks say of rows, and what they keep. */
#include "lint/entry.h"

static struct str
copy(struct run *run, struct str s)
{
    return arena_str(run->arena, s);
}

static void
at_entry(struct finding *finding, const struct entry *entry)
{
    finding->item = entry->row->item.number > 0 ? entry->row->item.number : 0;
    finding->record = entry->row->number;
}

/* Where a column stands that is printed in the row; else the row without its line end. */
static struct span
place_of(const struct entry *entry, enum filing_column column)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    bool printed = cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT;
    return printed ? cell->span : entry->row->span;
}

struct finding *
found_cell(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, size_t say)
{
    struct finding *finding = found(run, self, place_of(entry, column), say);
    finding->field = column_name(column);
    at_entry(finding, entry);
    return finding;
}

struct finding *
found_part(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, struct span part, size_t say)
{
    struct finding *finding = found_cell(run, self, entry, column, say);
    finding->span = entry_part(run, entry, column, part);
    finding->words[0] = str_sub(entry_text(entry, column), part.from, part.to);
    return finding;
}

struct finding *
found_row(struct run *run, const struct check *self, const struct entry *entry,
          size_t say)
{
    struct finding *finding = found(run, self, entry->row->span, say);
    at_entry(finding, entry);
    return finding;
}

struct finding *
found_file(struct run *run, const struct check *self, size_t say)
{
    return found(run, self, (struct span){ 0 }, say);
}

struct finding *
found_inside(struct run *run, const struct check *self, size_t say, struct str path,
             size_t line)
{
    struct finding *finding = found_file(run, self, say);
    finding->file = path;
    finding->file_line = line;
    return finding;
}

void
found_related(struct run *run, struct finding *finding, struct str path, size_t line,
              struct bilingual says)
{
    if (finding == &run->surplus)
        return;
    const struct tree *tree = run->around ? run->around->tree : NULL;
    struct str root = tree ? tree->root : (struct str){ 0 };
    *array_push(run->arena, &finding->related) = (struct related){
        .says = says,
        .path = arena_printf(run->arena, "%.*s%.*s", STR_ARG(root), STR_ARG(path)),
        .line = line,
    };
}

struct str
duty_title(const struct duty *duty)
{
    static const struct str ends[] = { STR_INIT("。"), STR_INIT("；"), STR_INIT("，") };
    struct str title = duty->title;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(title, ends[i]))
            return str_sub(title, 0, title.len - ends[i].len);
    return title;
}

void
found_duty(struct run *run, struct finding *finding, const struct duty *duty)
{
    if (!duty || finding == &run->surplus || !run->around->plan)
        return;
    const struct plan *plan = run->around->plan;
    *array_push(run->arena, &finding->related) = (struct related){
        .says = plan->registry ? (struct bilingual){ "台账", "the registry" }
                               : (struct bilingual){ "通知原文", "the notice" },
        .path = copy(run, plan->path),
        .line = duty->line,
    };
}

struct past_key
entry_past_key(const struct entry *entry)
{
    const struct subject *subject = &entry->subject;
    return (struct past_key){
        .item = subject->duty ? subject->duty->number : 0,
        .indicator = subject->indicator ? subject->indicator->number : 0,
        .code = entry->code,
        .unit_mark = past_unit_mark(entry->row),
        .months = entry->months,
        .steps = entry->memo ? entry->memo->steps : NULL,
    };
}

static const struct past *
previous_of(const struct entry *entry, bool words)
{
    struct history *history = entry->memo->history;
    if (!history || !entry->subject.duty)
        return NULL;
    struct past_key key = entry_past_key(entry);
    key.words = words;
    return history_previous(history, entry->scratch, &key);
}

const struct past *
entry_previous(const struct entry *entry)
{
    struct entry_memo *memo = entry->memo;
    if (!memo)
        return NULL;
    if (!memo->previous_known)
        memo->previous = previous_of(entry, false);
    memo->previous_known = true;
    return memo->previous;
}

const struct past_words *
entry_previous_words(const struct entry *entry)
{
    struct entry_memo *memo = entry->memo;
    if (!memo)
        return NULL;
    if (!memo->words_known) {
        const struct past *previous =
            memo->previous_known ? memo->previous : previous_of(entry, true);
        memo->words = previous ? previous->words : NULL;
    }
    memo->words_known = true;
    return memo->words;
}

const struct said_dates *
entry_dates(const struct entry *entry)
{
    static const struct said_dates none = { 0 };
    struct entry_memo *memo = entry->memo;
    struct str text = entry_text(entry, COLUMN_PROGRESS);
    struct said_date date;
    if (!memo)
        return &none;
    for (size_t at = 0; !memo->dates_known && said_date_next(text, &at, &date);)
        *array_push(entry->scratch, &memo->dates) = date;
    memo->dates_known = true;
    return &memo->dates;
}

struct str
entry_text(const struct entry *entry, enum filing_column column)
{
    return entry->row->cells[column].text;
}

bool
entry_is_numeric(const struct entry *entry)
{
    return entry->subject.indicator && entry->subject.indicator->numeric;
}

struct date
entry_period_end(const struct entry *entry)
{
    struct filing_period period = entry->period;
    period.year = entry->year;
    return entry->months && entry->year ? period_end(period) : (struct date){ 0 };
}

struct span
entry_part(const struct run *run, const struct entry *entry, enum filing_column column,
           struct span part)
{
    const struct filing_cell *cell = &entry->row->cells[column];
    struct str whole = run->text->utf8, text = filing_kept(entry->filing, cell->text);
    if (cell->origin != ORIGIN_CELL && cell->origin != ORIGIN_SPLIT)
        return place_of(entry, column);
    if (!text.len || text.ptr < whole.ptr ||
        text.ptr + text.len > whole.ptr + whole.len)
        return cell->span;
    size_t at = (size_t)(text.ptr - whole.ptr);
    return (struct span){ at + part.from, at + part.to };
}

bool
entry_grows(const struct entry *entry)
{
    const struct indicator *indicator = entry->subject.indicator;
    if (!indicator || !indicator->numeric)
        return entry->done.kind == VALUE_NUMBER;
    return indicator->kind != TARGET_RATE && indicator->kind != TARGET_AVERAGE &&
           indicator->comparator != COMPARATOR_LE &&
           indicator->comparator != COMPARATOR_LT;
}

bool
entry_finished(const struct entry *entry)
{
    if (entry->row->state == STATE_FINISHED)
        return true;
    return entry_grows(entry) && past_is_number(&entry->done) &&
           past_is_number(&entry->target) && entry->target.value.mantissa > 0 &&
           decimal_compare(entry->done.value, entry->target.value) >= 0;
}

void *
run_state(struct run *run, const struct check *self, size_t size)
{
    if (!run->states)
        run->states = arena_alloc_array(run->arena, catalogue_count, sizeof(void *));
    void **state = &run->states[self - catalogue];
    if (!*state)
        *state = arena_alloc(run->arena, size);
    return *state;
}

bool
has_listed(const struct run *run, enum word_list list, struct str text)
{
    return tables_listed(run->around->tables, list, text, WORD_WITHIN).len > 0;
}
