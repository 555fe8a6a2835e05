/* Colours. */
#include "output/paint.h"

void
paint_on(struct buf *out, bool color, enum paint paint)
{
    static const char *const codes[] = { "1", "2", "1;31", "1;33", "1;36", "1;32" };
    if (color)
        buf_printf(out, "\033[%sm", codes[paint]);
}

void
paint_off(struct buf *out, bool color)
{
    if (color)
        buf_add(out, STR("\033[0m"));
}

void
painted(struct buf *out, bool color, enum paint paint, struct str text)
{
    paint_on(out, color, paint);
    buf_add(out, text);
    paint_off(out, color);
}

enum paint
severity_paint(enum severity severity)
{
    static const enum paint paints[] = { PAINT_CYAN, PAINT_YELLOW, PAINT_RED };
    return paints[severity];
}
