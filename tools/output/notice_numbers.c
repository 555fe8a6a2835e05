/* Targets and numbers of an item as JSON. The model holds none: the arrays are empty. */
#include "output/notices.h"

void
notice_json_numbers(struct json *json, struct cursor *cursor, const struct item *item)
{
    (void)cursor;
    (void)item;
    json_array(json, "targets");
    json_close(json);
    json_array(json, "numbers");
    json_close(json);
}
