/*
 * value: what a cell says, parsed once, with all that was normalised on the way.
 *
 * There are three kinds of nothing: 未报 (no figure delivered), 不适用 (there is none) and 0
 * (nothing was done); a blank and a placeholder (-, 年度指标) are neither, and stay what they
 * are. Values are exact. The order of trying is that of filings.md §3.3: nothing,
 * expression, percent with comment, number with scale and unit, number, status word,
 * prose. Whatever is no plain number keeps a note of how it was written.
 */
#ifndef FILING_VALUE_H
#define FILING_VALUE_H

#include "base/date.h"
#include "base/decimal.h"
#include "filing/record.h"
#include "filing/tables.h"

enum value_kind {
    VALUE_BLANK, /* nothing printed, or no such column */
    VALUE_NOT_REPORTED,
    VALUE_NOT_APPLICABLE,
    VALUE_PLACEHOLDER,
    VALUE_NUMBER,
    VALUE_PERCENT,     /* 70.0% has the value 70 */
    VALUE_EXPRESSION,  /* 1*9, 180人*8个月 */
    VALUE_MALFORMED,   /* 1.2.3, 12., 11,53, +5, 8-10, 约8, 1O, 十二 */
    VALUE_SHEET_ERROR, /* #REF!, ##### */
    VALUE_FORMULA,     /* =SUM(E2:E9), ="001", @x */
    VALUE_SCIENTIFIC,  /* 1.1E+17 */
    VALUE_STATUS,      /* a status word alone */
    VALUE_PROSE,
};

enum value_note {
    NOTE_WIDE = 1,          /* full-width digits or signs */
    NOTE_COMMAS = 2,        /* well-formed thousands: 1,153 */
    NOTE_SCALE = 4,         /* 万, 亿 in the cell */
    NOTE_UNIT = 8,          /* a measure word in the cell */
    NOTE_UNKNOWN_UNIT = 16, /* a word behind the number that is in no table */
    NOTE_NO_PERCENT = 32,   /* a ratio without % */
    NOTE_COMMENT = 64,      /* words in brackets behind it */
    NOTE_FOOTMARK = 128,    /* 9*, ▲9 */
    NOTE_INNER_BLANK = 256,
    NOTE_LEADING_ZERO = 512,
    NOTE_NEGATIVE = 1024,
    NOTE_PLUS = 2048,
    NOTE_APPROXIMATE = 4096,      /* 约, 左右, 余, 多, +: behind or before */
    NOTE_RANGE = 8192,            /* 8-10 */
    NOTE_LOOKALIKE = 16384,       /* O for 0, l for 1 */
    NOTE_HAN = 32768,             /* 十二 */
    NOTE_BAD_COMMAS = 65536,      /* 11,53 */
    NOTE_ESTIMATE = 131072,       /* 预计, 预计数 */
    NOTE_HEADER_PERCENT = 262144, /* the % stands in the head of the column */
};

/* A figure. VALUE holds for NUMBER, PERCENT and SCIENTIFIC, and for MALFORMED with
 * NOTE_PLUS, NOTE_APPROXIMATE, NOTE_LOOKALIKE or NOTE_HAN, when has_value. */
struct filing_number {
    enum value_kind kind;
    unsigned notes; /* enum value_note */
    bool has_value;
    struct decimal value; /* scale of the cell folded in: 2.27万 is 22700 */
    struct decimal bare;  /* without it: 2.27 */
    int scale;            /* 4 for 万, 8 for 亿; 0 */
    int places;           /* decimals printed (of bare) */
    struct str unit;      /* printed behind it, without scale; empty */
    struct str per;       /* behind a stroke: 月 of 640元/月; empty */
    struct str
        comment; /* inside the brackets behind it, or the prose behind a status */
};

/* TEXT is a cell, trimmed. PERCENT: the column holds ratios, so that a bare number is one
 * without its %. Texts of the result are views into TEXT. */
struct filing_number number_read(const struct filing_tables *tables, struct str text,
                                 bool percent);
/* The same of what nearly all cells are: blank, or digits, a point, digits, %. False, and
 * *number untouched: the cell is something else. */
bool number_read_plain(struct str text, bool percent, struct filing_number *number);
/* Whether KIND is a figure: NUMBER or PERCENT. */
bool number_is(const struct filing_number *number);

enum date_form {
    DATE_NONE,
    DATE_ISO,     /* 2025-06-25 */
    DATE_SLASHES, /* 2025/6/25, 2025.6.25, 2025-6-25 */
    DATE_HAN,     /* 2025年6月25日 */
    DATE_COMPACT, /* 20250625 */
    DATE_END,     /* 2025年6月底: its last day */
    DATE_NO_YEAR, /* 6月25日, 6月底: year 0 in parts, date not set */
    DATE_SERIAL,  /* 45473, the day number of a spreadsheet */
    DATE_INVALID, /* a date in form, but no such day: 6月31日, 2025-02-30 */
    DATE_UNREAD,  /* no date */
};

struct filing_date {
    enum date_form form;
    struct date date;  /* set for a day that exists and has a year */
    struct date parts; /* as printed, also when there is no such day; 0: not printed */
};

/* TEXT is a cell, trimmed; the empty one gives DATE_NONE. */
struct filing_date filing_date_read(struct str text);

/* A number of an item (项目编号) or indicator. */
struct filing_ordinal {
    int number;     /* -1: none */
    int sub;        /* the 2 of 28-2; 0 */
    bool plain;     /* printed as 1..n without a leading zero */
    unsigned notes; /* NOTE_LEADING_ZERO, NOTE_FOOTMARK, NOTE_HAN, NOTE_WIDE */
};

/* 23, 023, 二十三, （二十三）, 23., 第23项, 9*, ▲9, 28-2, ㉓. */
struct filing_ordinal ordinal_read(struct str text);

/* The measure of a cell or head: 万平方米 is 平方米 with scale 4. */
struct filing_measure {
    struct str text; /* as printed */
    int scale;       /* of 万, 亿 before it, when the table has it not whole */
    const struct measure *measure; /* NULL: not in the table */
};

struct filing_measure measure_read(const struct filing_tables *tables, struct str text);

#endif
