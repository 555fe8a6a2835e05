/*
 * tables: the vocabulary of filings, from header-synonyms.tsv, status-synonyms.tsv,
 * cell-words.tsv, word-lists.tsv, look-alikes.tsv and variants.tsv of rules/tables, built
 * once a run, then only read. What the columns of each file mean is said at its head. Faults
 * are told as `path:line: what`, all of them.
 */
#ifndef FILING_TABLES_H
#define FILING_TABLES_H

#include "base/array.h"
#include "base/buf.h"
#include "filing/column.h"
#include "filing/word_lists.h"
#include "quantity/tables.h"
#include "text/alike.h"

/* Columns that one head may stand for. */
#define HEADER_ROLES 4

enum header_how {
    HEADER_NAME,    /* the head alone decides */
    HEADER_CONTENT, /* the cells decide; else undecided */
    HEADER_REST,    /* the cells decide; else the first role, without a word */
    HEADER_SEVERAL, /* one cell holds all of them, each behind its label */
};

struct header_word {
    struct str printed;
    enum header_how how;
    enum filing_column roles[HEADER_ROLES];
    size_t role_count;
};

/* 状态: stage of the work. STATE_UNKNOWN: something else stands there. */
enum filing_state {
    STATE_NONE,
    STATE_NOT_STARTED, /* 未启动 */
    STATE_GOING,       /* 推进中 */
    STATE_FINISHED,    /* 已完成 */
    STATE_POSTPONED,   /* 延期 */
    STATE_SUSPENDED,   /* 暂停 */
    STATE_ENDED,       /* 终止 */
    STATE_UNKNOWN,
};

/* 进度判断. */
enum filing_pace {
    PACE_NONE,
    PACE_AHEAD,          /* 超前 */
    PACE_ON_TIME,        /* 按序时 */
    PACE_BEHIND,         /* 滞后 */
    PACE_FAR_BEHIND,     /* 严重滞后 */
    PACE_NOT_APPLICABLE, /* 不适用 */
    PACE_UNKNOWN,
};

struct status_word {
    struct str printed;
    enum filing_state state;
    enum filing_pace pace;
};

enum cell_word_kind {
    WORD_NOTHING,    /* value: enum nothing */
    WORD_TOTAL,      /* 合计 */
    WORD_BASIS,      /* value: enum filing_basis */
    WORD_CORRECTION, /* value: enum filing_flag */
    WORD_OPENNESS,   /* value: enum filing_openness */
};

enum nothing { NOTHING_NOT_REPORTED = 1, NOTHING_NOT_APPLICABLE, NOTHING_PLACEHOLDER };
/* 完成率口径. */
enum filing_basis {
    BASIS_NONE,
    BASIS_COUNT,    /* 数量, the default */
    BASIS_PHYSICAL, /* 形象进度 */
    BASIS_MONEY,    /* 投资 */
    BASIS_MONTHS,   /* 人月 */
    BASIS_OTHER,
    BASIS_UNKNOWN,
};
enum filing_flag { FLAG_NONE, FLAG_YES, FLAG_NO, FLAG_UNKNOWN };
enum filing_openness {
    OPENNESS_NONE,
    OPENNESS_PUBLIC,
    OPENNESS_INTERNAL,
    OPENNESS_UNKNOWN
};

struct cell_word {
    struct str printed;
    enum cell_word_kind kind;
    int value;
};

struct filing_tables {
    const struct quantity_tables *quantity; /* measure words */
    ARRAY(struct header_word) headers;
    ARRAY(struct status_word) statuses;
    ARRAY(struct cell_word) words;
    struct number_words header_index, status_index, word_index;
    ARRAY(struct str) lists[WORD_LISTS];
    struct alikes alikes; /* look-alikes.tsv */
    /* TABLES_VARIANTS, by character less U+4E00: the standard one; 0: it is it. */
    uint16_t *variants;
};

#define TABLES_VARIANTS ((size_t)0x9FFF - 0x4E00 + 1)

/* FOLDER is rules/tables. False when anything is wrong. QUANTITY lives as long. */
bool filing_tables_load(struct arena *arena, const char *folder,
                        const struct quantity_tables *quantity,
                        struct filing_tables **tables, struct buf *faults);
/* The same tables as bytes of an image (rule/image.h); empty when anything is wrong. */
struct str filing_tables_compiled(struct arena *arena, const char *folder,
                                  struct buf *faults);
/* And back; they use BYTES. False: it is no image of them. */
bool filing_tables_of_compiled(struct arena *arena, struct str bytes,
                               const struct quantity_tables *quantity,
                               struct filing_tables **tables);

/* The row for a head, blanks and brackets taken out already; NULL. */
const struct header_word *tables_header(const struct filing_tables *tables,
                                        struct str head);
/* The row for all of S (WHOLE), or for the longest status word it begins with, *end
 * behind it; NULL. */
const struct status_word *tables_status(const struct filing_tables *tables,
                                        struct str s, bool whole, size_t *end);
/* The row for all of S of KIND; NULL. */
const struct cell_word *tables_word(const struct filing_tables *tables, struct str s,
                                    enum cell_word_kind kind);
/* The standard character for the variant C (繁体、异体): 内 for 內; 0: C is none. */
uint32_t tables_standard(const struct filing_tables *tables, uint32_t c);
/* Names of the canonical words: "推进中", "按序时", "数量", "是", "公开"; empty for NONE and
 * UNKNOWN. */
struct str state_name(enum filing_state state);
struct str pace_name(enum filing_pace pace);
struct str basis_name(enum filing_basis basis);
struct str flag_name(enum filing_flag flag);
struct str openness_name(enum filing_openness openness);

#endif
