/* --as-of. */
#include "cmd/day.h"

#include <time.h>

static bool
read_day(struct str given, struct date *date)
{
    if (!str_eq(given, STR("today")))
        return date_read(given, date);
    time_t now = time(NULL);
    struct tm local;
    if (!localtime_r(&now, &local))
        return false;
    *date = (struct date){ local.tm_year + 1900, local.tm_mon + 1, local.tm_mday };
    return true;
}

bool
day_asked(struct session *session, struct date *date)
{
    struct str given = session->options.as_of;
    if (!given.len || read_day(given, date))
        return true;
    session_says(session, NULL, MESSAGE_OPTION_DATE, STR("--as-of"), given, STR(""));
    return false;
}
