/* The frame of a notice. */
#include "notice/frame.h"

#include "base/utf8.h"
#include "notice/blank.h"
#include "notice/deadline.h"
#include "notice/fields.h"
#include "notice/frame_head.h"
#include "notice/lines.h"
#include "notice/names.h"
#include "notice/numeral.h"

#define NOWHERE ((size_t)-1)

/* A line that may be the issuer above the date: short, no marks, ends as units do. */
static bool
is_issuer(struct reader *reader, const struct logical_line *line)
{
    struct str s = line->flow.s;
    size_t length = 0;
    return line->part == PART_NONE && !line_is_row(s) && utf8_count(s) <= 40 &&
           utf8_count(s) >= 3 && colon_find(s, 0, &length) == s.len &&
           !str_has(s, STR("，")) && !str_has(s, STR("。")) && names_is_unit(reader, s);
}

static bool
has_strong_label(struct reader *reader, const struct logical_line *line)
{
    struct label label;
    if (line->part == PART_SALUTATION)
        return false;
    for (size_t at = 0; label_next(reader, &line->flow, at, at > 0, &label);
         at = label.value)
        if (1u << label.field & LABELS_STRONG)
            return true;
    return false;
}

/* The line of the signature's date: the first date under an issuer before any field;
 * else the last such date of the text (tasks within the letter itself), of an issuer that
 * the title names or with no field behind it. */
static size_t
find_signature(struct reader *reader)
{
    size_t last = NOWHERE, tail = NOWHERE;
    bool fields = false;
    for (size_t i = 0; i < reader->lines.len; i++) {
        const struct logical_line *line = frame_line(reader, i);
        if (has_strong_label(reader, line)) {
            fields = true;
            tail = NOWHERE;
        }
        if (line->part != PART_DATE)
            continue;
        struct datum issuer;
        bool signature = frame_group(reader, line, "issuer", &issuer) ||
                         (i > 0 && (is_issuer(reader, frame_line(reader, i - 1)) ||
                                    frame_line(reader, i - 1)->part == PART_SIGNATORY));
        if (!signature)
            continue;
        if (!fields)
            return i;
        tail = i;
        struct str title = reader->notice->title.text;
        if (i > 0 && line->part == PART_DATE &&
            (frame_group(reader, line, "issuer", &issuer) ||
             str_has(title, frame_line(reader, i - 1)->flow.s) ||
             str_ends(frame_line(reader, i - 1)->flow.s, STR("政府")) ||
             str_ends(frame_line(reader, i - 1)->flow.s, STR("办公室"))))
            last = i;
    }
    return last != NOWHERE ? last : tail;
}

static void
read_signature(struct reader *reader, size_t at)
{
    struct notice *notice = reader->notice;
    struct logical_line *line = frame_line(reader, at);
    notice->date = frame_date(reader, line);
    line->framed = true;
    if (frame_group(reader, line, "issuer", &notice->issuer))
        return;
    /* Two issuers stand on two lines. */
    if (at > 0 && frame_line(reader, at - 1)->part == PART_SIGNATORY) {
        frame_group(reader, frame_line(reader, at - 1), "issuer", &notice->issuer);
        frame_line(reader, at - 1)->framed = true;
        return;
    }
    size_t first = at;
    while (first > 0 && at - first < 2 &&
           is_issuer(reader, frame_line(reader, first - 1)))
        first--;
    struct flow_writer writer = { .arena = reader->arena };
    for (size_t i = first; i < at; i++) {
        struct logical_line *issuer = frame_line(reader, i);
        if (i > first)
            flow_put(&writer, STR("、"), flow_span(&issuer->flow, 0, 0));
        flow_add(&writer, &issuer->flow, 0, issuer->flow.s.len);
        issuer->framed = true;
    }
    notice->issuer = reader_datum(reader, &writer.flow, 0, writer.flow.s.len);
}

/* 附件：1.《…》 and the numbered lines under it. */
static void
read_annex_list(struct reader *reader, size_t from, size_t to)
{
    struct match match, count;
    for (size_t i = from; i < to; i++) {
        struct logical_line *line = frame_line(reader, i);
        bool list = line->part == PART_ANNEX_LIST;
        bool more = i > from && frame_line(reader, i - 1)->framed && !list &&
                    reader->notice->annexes.len > 0 && line->part == PART_NONE &&
                    reader_match(reader, reader->numbering, &line->flow, 0,
                                 MATCH_ANCHORED, &match);
        if (!list && !more)
            continue;
        size_t at = 0;
        if (list &&
            reader_match(reader, reader->frame, &line->flow, 0, MATCH_ANCHORED, &match))
            at = match.whole.to;
        struct flow rest = flow_sub(reader->arena, &line->flow, at, line->flow.s.len);
        at = reader_match(reader, reader->numbering, &rest, 0, MATCH_ANCHORED, &match)
                 ? match.whole.to
                 : 0;
        struct annex annex = { .stated_items = -1 };
        annex.title = reader_datum(reader, &rest, at, rest.s.len);
        if (reader_match(reader, reader->count, &rest, 0, 0, &count)) {
            struct span n;
            if (match_group(&count, "n", &n))
                annex.stated_items = numeral_value(str_sub(rest.s, n.from, n.to));
        }
        *array_push(reader->arena, &reader->notice->annexes) = annex;
        line->framed = true;
    }
}

/* Distribution, print line, contacts, notes and blank forms, wherever they stand. */
static void
mark_tail(struct reader *reader)
{
    struct notice *notice = reader->notice;
    bool copying = false, form = false, notes = false, tasks = false;
    for (size_t i = 0; i < reader->lines.len; i++) {
        struct logical_line *line = frame_line(reader, i);
        bool row = line_is_row(line->flow.s);
        struct match match;
        if (line->part == PART_ANNEX_MARK || line->part == PART_COPY_TO)
            form = false;
        if (line->part != PART_NONE || row)
            notes = false;
        if (line->part == PART_PRINT) {
            notice->printed = frame_date(reader, line);
            copying = false;
        }
        if (line->part == PART_ANNEX_MARK)
            copying = false;
        if (line->part == PART_PUBLIC)
            notice->published = true;
        bool numbered = reader_match(reader, reader->numbering, &line->flow, 0,
                                     MATCH_ANCHORED, &match);
        if (notes && (!numbered || line->after_blank))
            notes = false;
        line->framed = line->framed || copying || form || notes ||
                       line->part == PART_COPY_TO || line->part == PART_PRINT ||
                       line->part == PART_PUBLIC || line->part == PART_CONTACT ||
                       (line->part == PART_META && !tasks) || line->part == PART_NOTE ||
                       line->part == PART_FORM;
        tasks = tasks || numbered;
        copying = copying || line->part == PART_COPY_TO;
        form = form || line->part == PART_FORM;
        if (line->part == PART_NOTE) {
            struct str s = line->flow.s;
            notes = str_ends(s, STR("：")) || str_ends(s, STR(":")) ||
                    str_has(s, STR("1."));
            if (reader_match(reader, reader->lead_default, &line->flow, 0, 0, &match))
                reader->first_unit_leads = true;
        }
    }
    /* 抄送 without a print line is the last thing of the text or one line only. */
    for (size_t i = 0; copying && i < reader->lines.len; i++)
        if (frame_line(reader, i)->part == PART_COPY_TO)
            for (size_t j = i + 1; j < reader->lines.len; j++)
                if (has_strong_label(reader, frame_line(reader, j)))
                    frame_line(reader, j)->framed = false;
}

static bool
has_body(struct reader *reader, size_t from)
{
    size_t words = 0;
    for (size_t i = from; i < reader->lines.len && words < 2; i++)
        words += !frame_line(reader, i)->framed;
    return words >= 2;
}

/* A letter that nobody signs but that is dated: the date alone before 附件, before the
 * title of what it brings, at the end, or between its last sentence and a blank line. */
static void
read_lone_date(struct reader *reader, size_t head)
{
    size_t end = reader->lines.len;
    while (end > head && frame_line(reader, end - 1)->framed)
        end--;
    if (end > head && frame_line(reader, end - 1)->part == PART_DATE)
        head = end - 1;
    for (size_t i = head; i < reader->lines.len; i++) {
        struct logical_line *line = frame_line(reader, i);
        bool last = i + 1 == reader->lines.len ||
                    frame_line(reader, i + 1)->part == PART_ANNEX_MARK ||
                    frame_is_title(reader, frame_line(reader, i + 1)) ||
                    (i > head && frame_line(reader, i + 1)->after_blank &&
                     str_ends(frame_line(reader, i - 1)->flow.s, STR("。")));
        if (has_strong_label(reader, line))
            return;
        if (line->part != PART_DATE || !last)
            continue;
        reader->notice->date = frame_date(reader, line);
        line->framed = true;
        return;
    }
}

static size_t
find_part(struct reader *reader, size_t from, enum frame_part part)
{
    for (size_t i = from; i < reader->lines.len; i++)
        if (frame_line(reader, i)->part == part)
            return i;
    return NOWHERE;
}

/* The line that repeats the name of the forwarded list: there its body begins. */
static size_t
find_returned_name(struct reader *reader, size_t from)
{
    struct str title = reader->notice->title.text;
    for (size_t i = from; i < reader->lines.len; i++) {
        const struct logical_line *line = frame_line(reader, i);
        struct str s = line->flow.s;
        if (!line->framed && utf8_count(s) >= 8 && s.len < title.len &&
            str_has(title, blank_compact(reader->arena, s)))
            return i;
    }
    return NOWHERE;
}

static size_t
find_body(struct reader *reader, size_t head, size_t signature)
{
    if (signature != NOWHERE && has_body(reader, signature + 1))
        return signature + 1;
    if (signature != NOWHERE)
        return head;
    size_t mark = find_part(reader, head, PART_ANNEX_MARK);
    if (mark != NOWHERE && has_body(reader, mark))
        return mark;
    size_t name = find_returned_name(reader, head);
    return name != NOWHERE ? name : head;
}

/* 附件：任务清单 behind the letter's end opens the annex. */
static void
mark_later_annexes(struct reader *reader, size_t from)
{
    for (size_t i = from; i + 1 < reader->lines.len; i++) {
        struct logical_line *line = frame_line(reader, i);
        struct match match;
        if (line->part == PART_ANNEX_LIST && !line->framed &&
            reader_match(reader, reader->title, &line->flow, 0, 0, &match))
            line->part = PART_ANNEX_MARK;
    }
}

static void
settle_issuer(struct reader *reader, const struct frame_beside *beside)
{
    struct notice *notice = reader->notice;
    struct str title = notice->title.text;
    if (notice->issuer.text.len)
        return;
    if (beside->red_head.text.len) {
        notice->issuer = beside->red_head;
        return;
    }
    size_t about = str_find(title, STR("关于"), 0);
    if (about == title.len && str_ends(title, STR("政府令")))
        about -= STR("令").len;
    if (about < title.len && about > 0) {
        notice->issuer.text = str_sub(title, 0, about);
        notice->issuer.span = notice->title.span;
        return;
    }
    notice->issuer = beside->issuer;
}

static void
settle_year(struct reader *reader)
{
    struct notice *notice = reader->notice;
    notice->year = frame_title_year(reader, notice->title.text);
    for (size_t i = 0; !notice->year && i < notice->annexes.len; i++)
        notice->year = frame_title_year(reader, notice->annexes.items[i].title.text);
    struct str number = notice->doc_number.text;
    for (size_t i = 0; !notice->year && i + 4 <= number.len; i++)
        if (number.ptr[i] == '1' || number.ptr[i] == '2')
            notice->year = numeral_year(str_sub(number, i, i + 4));
    if (!notice->year)
        notice->year = notice->date.date.year;
    reader->base_year = notice->year;
}

/* A document number in the midst of the body: another notice was pasted behind. */
static void
note_second_notice(struct reader *reader)
{
    for (size_t i = reader->body; i < reader->lines.len; i++) {
        const struct logical_line *line = frame_line(reader, i);
        struct datum number;
        if (line->part != PART_DOC_NUMBER || line->framed ||
            !frame_group(reader, line, "value", &number) ||
            str_eq(number.text, reader->notice->doc_number.text))
            continue;
        reader_oddity(reader, ODDITY_SECOND_NOTICE, number.span, number.text);
        return;
    }
}

/* 列第一位的为牵头单位: wherever it stands it holds for the whole document. */
static void
read_default(struct reader *reader)
{
    struct match match;
    for (size_t i = 0; i < reader->lines.len; i++) {
        struct logical_line *line = frame_line(reader, i);
        if (!reader_match(reader, reader->lead_default, &line->flow, 0, 0, &match))
            continue;
        reader->first_unit_leads = true;
        if (i >= reader->body && match.whole.from == 0 &&
            match.whole.to == line->flow.s.len)
            line->framed = true;
    }
}

void
frame_read(struct reader *reader)
{
    struct frame_beside beside = { 0 };
    size_t head = frame_head(reader, &beside);
    frame_meta(reader, head, &beside);
    if (!reader->notice->doc_number.text.len)
        reader->notice->doc_number = beside.number;
    size_t signature = find_signature(reader);
    if (signature != NOWHERE)
        read_signature(reader, signature);
    else
        reader->notice->date = beside.date;
    if (!date_is_set(reader->notice->date.date))
        read_lone_date(reader, head);
    mark_tail(reader);
    reader->body = find_body(reader, head, signature);
    size_t letter_end = signature != NOWHERE  ? signature
                        : reader->body > head ? reader->body
                                              : head;
    read_annex_list(reader, head, letter_end);
    mark_later_annexes(reader, letter_end);
    read_default(reader);
    settle_issuer(reader, &beside);
    settle_year(reader);
    note_second_notice(reader);
}
