/*
 * frame_head: what stands before the letter: red head (发文机关标志), document number
 * (发文字号), title, metadata of the web page. Private to frame.
 */
#ifndef NOTICE_FRAME_HEAD_H
#define NOTICE_FRAME_HEAD_H

#include "notice/reader.h"

/* What stands beside the letter: in its red head, in the metadata of the page or form. */
struct frame_beside {
    struct datum red_head, number, issuer;
    struct dated date; /* below the title, beside the number, 成文日期 */
};

/* Reads the head into the notice and marks its lines as framed; returns the index of the
 * line behind it. */
size_t frame_head(struct reader *reader, struct frame_beside *beside);
/* Metadata from line FROM on to the tasks, and behind all else. */
void frame_meta(struct reader *reader, size_t from, struct frame_beside *beside);

/* The logical line at INDEX. */
struct logical_line *frame_line(struct reader *reader, size_t index);
/* What a frame rule names as value or issuer on this line. */
bool frame_group(struct reader *reader, const struct logical_line *line,
                 const char *name, struct datum *datum);
/* The date that a frame rule reads on this line; none: all zero. */
struct dated frame_date(struct reader *reader, const struct logical_line *line);

#endif
