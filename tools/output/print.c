/* Writing to streams. */
#include "output/print.h"

void
print_str(FILE *out, struct str s)
{
    if (s.len)
        fwrite(s.ptr, 1, s.len, out);
}

void
print_buf(FILE *out, const struct buf *buf)
{
    print_str(out, buf_str(buf));
}
