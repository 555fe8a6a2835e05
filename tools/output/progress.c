/* States, paces and figures as people read them. */
#include "output/progress.h"

struct str
progress_state(const struct collected *row, enum language language)
{
    static const char *const words[] = {
        [STATE_NONE] = "",
        [STATE_NOT_STARTED] = "not started",
        [STATE_GOING] = "going on",
        [STATE_FINISHED] = "finished",
        [STATE_POSTPONED] = "postponed",
        [STATE_SUSPENDED] = "suspended",
        [STATE_ENDED] = "ended",
        [STATE_UNKNOWN] = "",
    };
    const char *word = words[row->state];
    return language == LANGUAGE_EN && *word ? str_of(word) : row->cells[COLUMN_STATE];
}

struct str
progress_pace(const struct collected *row, enum language language)
{
    static const char *const words[] = {
        [PACE_NONE] = "",
        [PACE_AHEAD] = "ahead",
        [PACE_ON_TIME] = "on time",
        [PACE_BEHIND] = "behind",
        [PACE_FAR_BEHIND] = "far behind",
        [PACE_NOT_APPLICABLE] = "",
        [PACE_UNKNOWN] = "",
    };
    const char *word = words[row->pace];
    if (row->pace == PACE_NOT_APPLICABLE)
        return (struct str){ 0 };
    return language == LANGUAGE_EN && *word ? str_of(word) : row->cells[COLUMN_PACE];
}

struct str
progress_done(struct arena *arena, const struct collected *row)
{
    struct str done = row->cells[COLUMN_DONE], target = row->cells[COLUMN_TARGET];
    struct str measure = row->cells[COLUMN_MEASURE];
    struct buf buf = { .arena = arena };
    buf_add(&buf, done);
    if (done.len && target.len) {
        buf_add(&buf, STR(" / "));
        buf_add(&buf, target);
    }
    if (done.len && measure.len) {
        buf_char(&buf, ' ');
        buf_add(&buf, measure);
    }
    return buf_str(&buf);
}

struct str
progress_id(struct arena *arena, const struct collected *row)
{
    struct buf buf = { .arena = arena };
    if (row->duty)
        buf_add(&buf, row->duty->id);
    else if (row->item)
        buf_printf(&buf, "%d", row->item);
    if (buf.len && row->indicator)
        buf_printf(&buf, ".%d", row->indicator);
    return buf_str(&buf);
}
