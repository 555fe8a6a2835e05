/*
 * column: the columns of the canonical filing (进展表的规范列), in their printed order.
 *
 * The first COLUMN_CANONICAL are those of the form (filings.md §2.1); the others are met
 * in tables of the trade, belong to no canonical column and are kept, because checks look
 * at them (协办单位 for IDN13, 完成期限 for IDN18, 类别 for IDN21, 外部编号 for IDN22).
 */
#ifndef FILING_COLUMN_H
#define FILING_COLUMN_H

#include "base/str.h"

enum filing_column {
    COLUMN_NONE = -1,
    COLUMN_PERIOD,          /* 期次 */
    COLUMN_ITEM,            /* 项目编号 */
    COLUMN_INDICATOR,       /* 指标号 */
    COLUMN_TITLE,           /* 项目名称 */
    COLUMN_UNIT,            /* 填报单位 */
    COLUMN_LEADERS,         /* 牵头领导 */
    COLUMN_MEASURE,         /* 计量单位 */
    COLUMN_TARGET,          /* 年度目标 */
    COLUMN_PREVIOUS,        /* 上期累计 */
    COLUMN_CURRENT,         /* 本期完成 */
    COLUMN_DONE,            /* 累计完成 */
    COLUMN_RATIO,           /* 完成率 */
    COLUMN_BASIS,           /* 完成率口径 */
    COLUMN_STAGE,           /* 阶段目标 */
    COLUMN_STATE,           /* 状态 */
    COLUMN_PACE,            /* 进度判断 */
    COLUMN_PROGRESS,        /* 进展情况 */
    COLUMN_PROBLEMS,        /* 存在问题 */
    COLUMN_NEXT,            /* 下一步措施 */
    COLUMN_EXPECTED,        /* 预计完成日期 */
    COLUMN_FINISHED,        /* 实际完成日期 */
    COLUMN_AS_OF,           /* 数据截止日期 */
    COLUMN_FILED,           /* 填报日期 */
    COLUMN_CORRECTION,      /* 更正标志 */
    COLUMN_CORRECTION_NOTE, /* 更正说明 */
    COLUMN_ADJUSTMENT,      /* 调整依据 */
    COLUMN_EVIDENCE,        /* 佐证 */
    COLUMN_OPENNESS,        /* 公开级别 */
    COLUMN_REMARK,          /* 备注 */
    COLUMN_CANONICAL,
    COLUMN_CO_UNITS = COLUMN_CANONICAL, /* 协办单位 */
    COLUMN_DEADLINE,                    /* 完成期限 */
    COLUMN_CATEGORY,                    /* 类别: the notice's section */
    COLUMN_FOREIGN,                     /* 外部编号: a number of another system */
    COLUMN_PERSON,                      /* 责任人: of no use, and personal */
    COLUMN_LIGHT,                       /* 亮灯 */
    FILING_COLUMNS,
};

/* What a cell of the column holds. */
enum column_type {
    TYPE_TEXT, /* prose */
    TYPE_NAME, /* a unit, a person, a title */
    TYPE_NUMBER,
    TYPE_PERCENT,
    TYPE_DATE,
    TYPE_PERIOD,
    TYPE_ORDINAL, /* 项目编号, 指标号 */
    TYPE_WORD,    /* one of a list */
    TYPE_MEASURE,
};

/* "期次"; the empty view for COLUMN_NONE. */
struct str column_name(enum filing_column column);
enum column_type column_type(enum filing_column column);
/* COLUMN_NONE when NAME is none of them, letter by letter. */
enum filing_column column_of(struct str name);
/* Whether every row of the canonical form must fill it (R of filings.md §2.1). */
bool column_required(enum filing_column column);

#endif
