/*
 * notice: a text becomes the model of an official task notice (公文).
 *
 * Parsing is total: any text gives a notice, perhaps without items. The parser
 * reports nothing; what it could not place stays in the model (struct oddity) and a
 * check speaks of it. Layout knowledge is data, rules/notice/; here are the mechanics:
 *
 *     lines -> frame (letter, signature, print line) | body
 *     body  -> outline (headings, items, sub-items by their numbers) | tables
 *     item  -> fields (labels, closing brackets, prose) -> names, units, deadline
 *
 * Spans are bytes of the text's UTF-8 and live with it; everything else lives in the
 * arena given.
 */
#ifndef NOTICE_NOTICE_H
#define NOTICE_NOTICE_H

#include "base/array.h"
#include "base/date.h"
#include "base/str.h"
#include "rule/rule.h"
#include "text/text.h"

#define NO_SECTION ((size_t)-1)

/* A person, a unit or a post: blanks inside taken out, place as printed. */
struct name {
    struct str text;
    struct span span;
};

ARRAY_TYPE(names, struct name);

/* A part of the frame or of an item that was found at a place. */
struct datum {
    struct str text;  /* cleaned: blanks between Han and soft line breaks taken out */
    struct span span; /* as printed; from == to when it was not found */
};

/* A date with the words that say it. */
struct dated {
    struct date date; /* the last day of what is printed; year 0: none can be told */
    struct str text;  /* as printed, blanks taken out; empty: nothing printed */
    struct span span;
    bool impossible;  /* 6月31日, 13月: printed as a date, but no such day */
    bool open_before; /* 10月前: before October, or through it? */
};

enum field_kind {
    FIELD_LEADERS,  /* 牵头领导 */
    FIELD_UNITS,    /* 责任单位, 牵头单位 */
    FIELD_CO_UNITS, /* 协办单位, 配合单位 */
    FIELD_DEADLINE, /* 完成期限 */
    FIELD_STEPS,    /* 进度安排 */
    FIELD_TITLE,    /* 项目名称 */
    FIELD_TEXT,     /* 主要内容 */
    FIELD_OTHER,    /* 备注, 资金来源 … */
};

struct field {
    enum field_kind kind;
    struct datum label; /* as printed, blanks taken out; empty text: said in prose */
    struct datum value; /* without closing bracket and full stop */
    struct names names; /* of leaders, units, co_units */
    const struct rule *rule; /* that knew the label; NULL: shared from elsewhere */
    bool shared;             /* from a heading, a group footer or a merged cell */
};

struct flow;

/* What is to be done by a time within the year (进度安排, columns 一季度 上半年 …). */
struct step {
    const struct flow *words;
    struct dated by; /* of the head of its column; year 0: the words may say it */
};

struct item {
    int number;         /* printed; ordinal when none is */
    struct datum label; /* "（一）"; empty when no number is printed */
    struct str style;   /* numbering rule id of the label; empty for table rows */
    size_t section;     /* index into sections, NO_SECTION */
    size_t line;        /* index into text lines of its first line */
    struct datum title;
    struct datum text;          /* the wording of the task, without number and fields */
    const struct flow *words;   /* text.text, each part with its place: notice/flow.h */
    ARRAY(struct step) steps;   /* the same of its plan over the year */
    ARRAY(struct field) fields; /* in order of print */
    struct names leaders, units, co_units;
    struct dated deadline;
};

struct section {
    int number;         /* ordinal, from 1 */
    int printed_number; /* 0: none printed */
    struct datum label; /* "一、" */
    struct datum title;
    int stated_items;   /* （4项）; -1: not stated */
    struct span stated; /* place of the stated count */
    struct item *said;  /* （牵头单位：…）: fields for its items; NULL: none */
    size_t parent;      /* index of the heading it stands under, NO_SECTION */
    size_t line;
};

/* What was seen and fits nowhere, or cannot be trusted. */
enum oddity_kind {
    ODDITY_UNKNOWN_LABEL,    /* 牵挂领导：… at the place of a label */
    ODDITY_RAGGED_ROW,       /* more or fewer cells than the head */
    ODDITY_UNREADABLE_TABLE, /* cells without separators */
    ODDITY_EMPTY_ROW,        /* a number and nothing else */
    ODDITY_UNCLOSED_BRACKET, /* （责任单位：… without its close */
    ODDITY_FOOTER_COUNT,     /* 前N项 / 第N至M项 that are not there */
    ODDITY_STRAY_LINE,       /* a line of the body that belongs to nothing */
    ODDITY_NOISE,            /* page number, running head, site part: left out */
    ODDITY_SECOND_NOTICE,    /* a second document number or signature */
    ODDITY_MARKUP,           /* rests of HTML or Markdown: left out */
    ODDITY_BROKEN_NUMBER,    /* 〔20253号, 〔2025 3号 */
    ODDITY_NOT_CHECKED,      /* a rule hit its limit here, or the line is too long */
};

struct oddity {
    enum oddity_kind kind;
    struct span span;
    struct str what; /* the label, the nearest known label, the rule's id … */
    size_t item;     /* index into items; (size_t)-1: none */
};

/* An annex named in the letter: 附件：《…》 */
struct annex {
    struct datum title;
    int stated_items; /* 8大类35项 -> 35; -1 */
    bool present;     /* its body follows in this file */
};

struct notice {
    const struct text *text;
    struct datum doc_number, title, issuer;
    struct dated date;    /* of the signature; else under the title */
    struct dated printed; /* 印发 line */
    int year;             /* the notice is for; 0: not known */
    bool letter_only;     /* cover letter without annex */
    bool published;       /* （此件公开发布） */
    ARRAY(struct annex) annexes;
    ARRAY(struct section) sections;
    ARRAY(struct item) items;
    ARRAY(struct oddity) oddities;
    struct span body; /* where items were looked for */
};

/* The kinds of rules of rules/notice/; ends with NULL. */
extern const struct rule_kind *const notice_rule_kinds[];

/* TEXT must live as long as the notice; RULES hold the kinds above. */
struct notice *notice_parse(struct arena *arena, struct rules *rules,
                            const struct text *text);

/* The last date said in [from, to) of a flow, as a deadline is read (年底前 of a notice of
 * 2025 is 2025-12-31); year 0: none. */
struct dated notice_date(struct arena *arena, struct rules *rules,
                         const struct notice *notice, const struct flow *flow,
                         size_t from, size_t to);

#endif
