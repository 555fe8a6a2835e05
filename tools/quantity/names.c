/* The words that outputs use for what a quantity is. */
#include "quantity/quantity.h"

const char *quantity_class_name(enum quantity_class class)
{
    switch (class) {
    case QUANTITY_AMOUNT:
        return "amount";
    case QUANTITY_NUMBER:
        return "number";
    case QUANTITY_PERCENT:
        return "percent";
    case QUANTITY_FRACTION:
        return "fraction";
    case QUANTITY_DURATION:
        return "duration";
    case QUANTITY_DATE:
        return "date";
    case QUANTITY_ORDINAL:
        return "ordinal";
    case QUANTITY_IDENTIFIER:
        return "identifier";
    case QUANTITY_REFERENCE:
        return "reference";
    case QUANTITY_PHONE:
        return "phone";
    case QUANTITY_IDIOM:
        return "idiom";
    case QUANTITY_UNEXPLAINED:
        return "unexplained";
    }
    return "unexplained";
}

const char *
comparator_name(enum comparator comparator)
{
    static const char *NAMES[] = { "eq", "ge", "gt", "le", "lt", "approx" };
    return NAMES[comparator];
}

const char *
period_name(enum period period)
{
    static const char *NAMES[] = {
        NULL, "day", "week", "month", "quarter", "year", NULL
    };
    return NAMES[period];
}
