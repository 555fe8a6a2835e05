/* The names and types of the columns. */
#include "filing/column.h"

static const struct {
    struct str name;
    enum column_type type;
    bool required;
} columns[FILING_COLUMNS] = {
    [COLUMN_PERIOD] = { STR_INIT("期次"), TYPE_PERIOD, true },
    [COLUMN_ITEM] = { STR_INIT("项目编号"), TYPE_ORDINAL, true },
    [COLUMN_INDICATOR] = { STR_INIT("指标号"), TYPE_ORDINAL, true },
    [COLUMN_TITLE] = { STR_INIT("项目名称"), TYPE_NAME, true },
    [COLUMN_UNIT] = { STR_INIT("填报单位"), TYPE_NAME, true },
    [COLUMN_LEADERS] = { STR_INIT("牵头领导"), TYPE_NAME, false },
    [COLUMN_MEASURE] = { STR_INIT("计量单位"), TYPE_MEASURE, false },
    [COLUMN_TARGET] = { STR_INIT("年度目标"), TYPE_NUMBER, false },
    [COLUMN_PREVIOUS] = { STR_INIT("上期累计"), TYPE_NUMBER, false },
    [COLUMN_CURRENT] = { STR_INIT("本期完成"), TYPE_NUMBER, false },
    [COLUMN_DONE] = { STR_INIT("累计完成"), TYPE_NUMBER, true },
    [COLUMN_RATIO] = { STR_INIT("完成率"), TYPE_PERCENT, false },
    [COLUMN_BASIS] = { STR_INIT("完成率口径"), TYPE_WORD, false },
    [COLUMN_STAGE] = { STR_INIT("阶段目标"), TYPE_NUMBER, false },
    [COLUMN_STATE] = { STR_INIT("状态"), TYPE_WORD, true },
    [COLUMN_PACE] = { STR_INIT("进度判断"), TYPE_WORD, true },
    [COLUMN_PROGRESS] = { STR_INIT("进展情况"), TYPE_TEXT, true },
    [COLUMN_PROBLEMS] = { STR_INIT("存在问题"), TYPE_TEXT, false },
    [COLUMN_NEXT] = { STR_INIT("下一步措施"), TYPE_TEXT, false },
    [COLUMN_EXPECTED] = { STR_INIT("预计完成日期"), TYPE_DATE, false },
    [COLUMN_FINISHED] = { STR_INIT("实际完成日期"), TYPE_DATE, false },
    [COLUMN_AS_OF] = { STR_INIT("数据截止日期"), TYPE_DATE, true },
    [COLUMN_FILED] = { STR_INIT("填报日期"), TYPE_DATE, true },
    [COLUMN_CORRECTION] = { STR_INIT("更正标志"), TYPE_WORD, false },
    [COLUMN_CORRECTION_NOTE] = { STR_INIT("更正说明"), TYPE_TEXT, false },
    [COLUMN_ADJUSTMENT] = { STR_INIT("调整依据"), TYPE_TEXT, false },
    [COLUMN_EVIDENCE] = { STR_INIT("佐证"), TYPE_TEXT, false },
    [COLUMN_OPENNESS] = { STR_INIT("公开级别"), TYPE_WORD, false },
    [COLUMN_REMARK] = { STR_INIT("备注"), TYPE_TEXT, false },
    [COLUMN_CO_UNITS] = { STR_INIT("协办单位"), TYPE_NAME, false },
    [COLUMN_DEADLINE] = { STR_INIT("完成期限"), TYPE_TEXT, false },
    [COLUMN_CATEGORY] = { STR_INIT("类别"), TYPE_NAME, false },
    [COLUMN_FOREIGN] = { STR_INIT("外部编号"), TYPE_ORDINAL, false },
    [COLUMN_PERSON] = { STR_INIT("责任人"), TYPE_NAME, false },
    [COLUMN_LIGHT] = { STR_INIT("亮灯"), TYPE_WORD, false },
};

struct str
column_name(enum filing_column column)
{
    return column >= 0 && column < FILING_COLUMNS ? columns[column].name
                                                  : (struct str){ 0 };
}

enum column_type
column_type(enum filing_column column)
{
    return column >= 0 && column < FILING_COLUMNS ? columns[column].type : TYPE_TEXT;
}

enum filing_column
column_of(struct str name)
{
    for (int i = 0; i < FILING_COLUMNS; i++)
        if (str_eq(name, columns[i].name))
            return (enum filing_column)i;
    return COLUMN_NONE;
}

bool
column_required(enum filing_column column)
{
    return column >= 0 && column < FILING_COLUMNS && columns[column].required;
}
