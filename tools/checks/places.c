/* What is met again and again in a filing. */
#include "checks/places.h"

#include "base/utf8.h"

enum severity
severity_of(const struct run *run, const struct check *self)
{
    return run->severities ? run->severities[self - catalogue] : self->row->severity;
}

struct place_met *
place_cell(struct run *run, const struct check *self, const struct entry *entry,
           enum filing_column column, size_t say)
{
    struct places *places = run_state(run, self, sizeof *places);
    const struct filing_row *row = entry->row;
    struct place_met *place;
    if (places->met.len < PLACES_MOST)
        place = array_push(run->arena, &places->met);
    else
        place = &places->spare;
    places->counts[say]++;
    const struct filing_cell *cell = column >= 0 ? &row->cells[column] : NULL;
    bool printed =
        cell && (cell->origin == ORIGIN_CELL || cell->origin == ORIGIN_SPLIT);
    *place = (struct place_met){
        .span = printed ? cell->span : row->span,
        .column = column,
        .record = row->number,
        .item = row->item.number > 0 && row->kind == ROW_DATA ? row->item.number : 0,
        .say = say,
        .severity = severity_of(run, self),
    };
    return place;
}

static struct finding *
report(struct run *run, const struct check *self, const struct place_met *place)
{
    struct finding *finding = found(run, self, place->span, place->say);
    finding->severity = place->severity;
    finding->record = place->record;
    finding->item = place->item;
    finding->field = place->field.len ? place->field : column_name(place->column);
    finding->words[0] = place->words[0];
    finding->words[1] = place->words[1];
    finding->fix_safe = place->has_edit && place->safe;
    if (place->has_edit)
        found_edit(run, finding, place->edit.span, place->edit.text);
    return finding;
}

/* What was met with one sentence, once for all. */
static void
report_habit(struct run *run, const struct check *self, const struct places *places,
             size_t say)
{
    struct finding *finding = NULL;
    for (size_t i = 0; i < places->met.len; i++) {
        const struct place_met *place = &places->met.items[i];
        if (place->say != say)
            continue;
        if (!finding) {
            finding = report(run, self, place);
            finding->times = places->counts[say] > 1 ? places->counts[say] : 0;
            continue;
        }
        finding->fix_safe = finding->fix_safe && place->safe;
        if (place->severity > finding->severity)
            finding->severity = place->severity;
        if (place->has_edit)
            found_edit(run, finding, place->edit.span, place->edit.text);
    }
}

static bool
is_habit(const struct places *places, size_t say, size_t lone, unsigned once)
{
    return places->counts[say] > (once >> say & 1 ? 0 : lone);
}

void
places_report(struct run *run, const struct check *self, size_t lone, unsigned once)
{
    struct places *places = run_state(run, self, sizeof *places);
    for (size_t i = 0; i < places->met.len; i++)
        if (!is_habit(places, places->met.items[i].say, lone, once))
            report(run, self, &places->met.items[i]);
    for (size_t say = 0; say < PLACES_SAYS; say++)
        if (places->counts[say] && is_habit(places, say, lone, once))
            report_habit(run, self, places, say);
}

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0 || c == 0x200B;
}

struct span
cell_around(struct str utf8, struct span cell)
{
    for (size_t at = cell.from; at;) {
        if (!is_blank(utf8_before(utf8, &at)))
            break;
        cell.from = at;
    }
    for (size_t at = cell.to; at < utf8.len;) {
        if (!is_blank(utf8_next(utf8, &at)))
            break;
        cell.to = at;
    }
    return cell;
}

struct finding *
found_head_part(struct run *run, const struct check *self, size_t index,
                struct span part, size_t say)
{
    const struct filing_head *head = &run->filing->heads.items[index];
    struct finding *finding = found(run, self, part, say);
    finding->record = run->filing->head_number;
    finding->field =
        head->column == COLUMN_NONE ? head->printed : column_name(head->column);
    finding->words[0] = head->printed;
    return finding;
}

struct finding *
found_head(struct run *run, const struct check *self, size_t index, size_t say)
{
    return found_head_part(run, self, index, run->filing->heads.items[index].span, say);
}

bool
head_is_undecided(const struct filing *filing, enum filing_column column)
{
    for (size_t i = 0; i < filing->heads.len; i++)
        if (filing->heads.items[i].how == HEAD_UNDECIDED &&
            filing->heads.items[i].column == column)
            return true;
    return false;
}
