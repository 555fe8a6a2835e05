/*
 * reader: a notice being read: its rules, its logical lines, what is known so far.
 * Private to notice/.
 */
#ifndef NOTICE_READER_H
#define NOTICE_READER_H

#include "notice/asked.h"
#include "notice/flow.h"
#include "notice/notice.h"

/* Longest line, bytes, that rules are tried on; what is longer is told as not
 * checked (ENC20 names the same bound). */
#define LINE_MAX_BYTES 65536

/* What `gives: {part: …}` of kind frame may say; the order is that of its values. */
enum frame_part {
    PART_NONE = -1,
    PART_DOC_NUMBER,
    PART_RED_HEAD,
    PART_DATE,
    PART_ANNEX_LIST,
    PART_ANNEX_MARK,
    PART_COPY_TO,
    PART_PRINT,
    PART_PUBLIC,
    PART_CONTACT,
    PART_NOTE,
    PART_META,
    PART_SALUTATION,
    PART_FORM,
    PART_SIGNATORY,
};

/* One line of print, or several that were broken softly. */
struct logical_line {
    struct flow flow; /* blanks at the ends cut; full-width forms read as ASCII */
    size_t line;      /* index of the first line in text */
    size_t indent;    /* cells of blanks before it */
    size_t cells;     /* width of its last line of print, indent included */
    bool after_blank; /* a blank line stands before it */
    bool after_page;  /* a page number was dropped before it */
    bool marked;      /* a Markdown heading */
    bool parted;      /* marks or runs of blanks part it into cells */
    bool label_known; /* labels.h: line_label */
    const struct label *label;
    enum frame_part part;
    bool framed;   /* belongs to the frame, not to the body */
    bool in_table; /* read by table.h, not by the outline */
};

ARRAY_TYPE(logical_lines, struct logical_line);

struct reader {
    struct arena *arena;
    struct rules *rules;
    const struct text *text;
    struct notice *notice;
    struct logical_lines lines;
    struct asked asked;
    struct rule_set *numbering, *below, *label, *head, *label_like, *heading, *count,
        *frame, *noise, *deadline, *responsibility, *footer, *lead_default, *unit_role,
        *unit_end, *unit_topic, *post, *value_end, *title, *shared, *section_leader,
        *duties, *cell_value, *cell_measure;
    size_t body;           /* index of the first line that may hold items */
    int base_year;         /* for deadlines without a year; 0: not known */
    bool first_unit_leads; /* 列第一位的为牵头单位 */
};

/* rule_set_match(); a limit hit is remembered as ODDITY_NOT_CHECKED. */
bool reader_match(struct reader *reader, struct rule_set *set, const struct flow *flow,
                  size_t from, unsigned flags, struct match *match);
void reader_oddity(struct reader *reader, enum oddity_kind kind, struct span span,
                   struct str what);
/* A datum from a part of a flow: text without blanks between Han and soft breaks. */
struct datum reader_datum(struct reader *reader, const struct flow *flow, size_t from,
                          size_t to);
/* The same as a flow, so that each part of it has its place. Adds to WRITER. */
void reader_words(struct flow_writer *writer, const struct flow *flow, size_t from,
                  size_t to);
/* The text of SPAN as printed, but without blanks that stand beside a character that is
 * not ASCII; line breaks and soft breaks go. */
struct str reader_printed(struct reader *reader, struct span span);

/* The same for a part of a flow; when it was broken over cells or lines, its words. */
struct str reader_value(struct reader *reader, const struct flow *flow, size_t from,
                        size_t to);

/* The number of an item, [0, to) of FLOW, as printed, without the mark of a key item
 * (五、★) behind it. */
struct datum reader_label(struct reader *reader, const struct flow *flow, size_t to);

#endif
