/* Red head, document number, title, page metadata. */
#include "notice/frame_head.h"

#include "notice/blank.h"
#include "notice/deadline.h"
#include "notice/frame.h"
#include "notice/lines.h"
#include "notice/names.h"

struct logical_line *
frame_line(struct reader *reader, size_t index)
{
    return &reader->lines.items[index];
}

bool
frame_group(struct reader *reader, const struct logical_line *line, const char *name,
            struct datum *datum)
{
    struct match match;
    struct span span;
    if (!reader_match(reader, reader->frame, &line->flow, 0, MATCH_ANCHORED, &match) ||
        !match_group(&match, name, &span) || span.from == span.to)
        return false;
    size_t from = span.from, to = span.to;
    blank_trim(line->flow.s, &from, &to);
    *datum = reader_datum(reader, &line->flow, from, to);
    return datum->text.len > 0;
}

struct dated
frame_date(struct reader *reader, const struct logical_line *line)
{
    struct match match;
    if (!reader_match(reader, reader->frame, &line->flow, 0, MATCH_ANCHORED, &match))
        return (struct dated){ 0 };
    return deadline_of_match(reader, &line->flow, &match);
}

static void
read_number(struct reader *reader, const struct logical_line *line)
{
    struct match match;
    frame_group(reader, line, "value", &reader->notice->doc_number);
    if (reader_match(reader, reader->frame, &line->flow, 0, MATCH_ANCHORED, &match) &&
        rule_choice(match.rule, "broken") >= 0)
        reader_oddity(reader, ODDITY_BROKEN_NUMBER, reader->notice->doc_number.span,
                      reader->notice->doc_number.text);
}

/* 发文字号, 成文日期, 发文机关: the first of each counts. */
static void
read_meta(struct reader *reader, const struct logical_line *line,
          struct frame_beside *beside)
{
    struct datum datum;
    if (!beside->number.text.len && frame_group(reader, line, "value", &datum) &&
        (str_ends(datum.text, STR("号")) || str_ends(datum.text, STR("號"))))
        beside->number = datum;
    if (!beside->issuer.text.len && frame_group(reader, line, "issuer", &datum))
        beside->issuer = datum;
    if (!date_is_set(beside->date.date))
        beside->date = frame_date(reader, line);
}

static bool
begins_tasks(struct reader *reader, const struct logical_line *line)
{
    struct match match;
    return line_is_row(line->flow.s) ||
           reader_match(reader, reader->numbering, &line->flow, 0, MATCH_ANCHORED,
                        &match);
}

void
frame_meta(struct reader *reader, size_t from, struct frame_beside *beside)
{
    size_t i = from;
    for (; i < reader->lines.len && !begins_tasks(reader, frame_line(reader, i)); i++)
        if (frame_line(reader, i)->part == PART_META)
            read_meta(reader, frame_line(reader, i), beside);
    from = reader->lines.len;
    while (from > i && (frame_line(reader, from - 1)->part == PART_META ||
                        frame_line(reader, from - 1)->part == PART_PUBLIC))
        from--;
    for (i = from; i < reader->lines.len; i++) {
        struct logical_line *line = frame_line(reader, i);
        line->framed = true;
        if (line->part == PART_META)
            read_meta(reader, line, beside);
    }
}

/* 白蔹县人民政府 over 专题会议纪要: the unit whose red head follows. Returns the index behind
 * it, 0 when no such line begins the text. */
static size_t
unit_over_head(struct reader *reader, struct frame_beside *beside)
{
    struct datum unit;
    if (reader->lines.len < 2 || frame_line(reader, 0)->part != PART_NONE ||
        frame_line(reader, 1)->part != PART_RED_HEAD ||
        frame_group(reader, frame_line(reader, 1), "value", &unit))
        return 0;
    struct logical_line *line = frame_line(reader, 0);
    unit = reader_datum(reader, &line->flow, 0, line->flow.s.len);
    if (!names_is_unit(reader, unit.text))
        return 0;
    beside->red_head = unit;
    line->framed = true;
    return 1;
}

size_t
frame_head(struct reader *reader, struct frame_beside *beside)
{
    struct notice *notice = reader->notice;
    size_t i = unit_over_head(reader, beside), after = i;
    while (i < reader->lines.len && i < after + 12) {
        struct logical_line *line = frame_line(reader, i);
        struct datum datum = { 0 };
        if (line->part == PART_SALUTATION)
            break;
        if (line->part == PART_RED_HEAD)
            frame_group(reader, line, "value", &beside->red_head);
        if (line->part == PART_DOC_NUMBER && !notice->doc_number.text.len)
            read_number(reader, line);
        if (line->part == PART_META)
            read_meta(reader, line, beside);
        bool dated = line->part == PART_DOC_NUMBER ||
                     (line->part == PART_DATE && notice->title.text.len);
        if (dated && !date_is_set(beside->date.date))
            beside->date = frame_date(reader, line);
        bool head = line->part == PART_RED_HEAD || line->part == PART_DOC_NUMBER ||
                    line->part == PART_META || line->part == PART_PUBLIC ||
                    line->part == PART_NOTE ||
                    (line->part == PART_DATE &&
                     (notice->title.text.len || notice->doc_number.text.len));
        if (head) {
            line->framed = true;
            after = ++i;
            continue;
        }
        size_t end = frame_title(reader, i, reader->lines.len, &datum);
        bool again = notice->title.text.len && str_eq(datum.text, notice->title.text);
        if (end == i || (notice->title.text.len && !again))
            break;
        if (!notice->title.text.len)
            notice->title = datum;
        for (; i < end; i++)
            frame_line(reader, i)->framed = true;
        after = i;
    }
    return after;
}
