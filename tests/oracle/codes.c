/* Prints every code of GB18030 and its character: as text/ has it, or (ORACLE) as the
 * iconv(3) it is linked with says, one code at a time. */
#include "text/gb18030.h"

#include <iconv.h>
#include <stdio.h>

static struct arena arena;
static struct gb18030 *gb;
static iconv_t oracle;

static uint32_t
character(unsigned char *code, size_t length)
{
#ifdef ORACLE
    unsigned char out[8];
    char *from = (char *)code, *to = (char *)out;
    size_t from_left = length, to_left = sizeof out;
    iconv(oracle, NULL, NULL, NULL, NULL);
    if (iconv(oracle, &from, &from_left, &to, &to_left) == (size_t)-1 || to_left != 4)
        return 0;
    return (uint32_t)out[0] << 24 | (uint32_t)out[1] << 16 | (uint32_t)out[2] << 8 |
           out[3];
#else
    return length == 2 ? gb18030_row(gb, code[0])[code[1] - 0x40]
                       : gb18030_four(gb, code);
#endif
}

static void
print(unsigned char *code, size_t length)
{
    for (size_t i = 0; i < length; i++)
        printf("%02X", (unsigned)code[i]);
    printf(" %06X\n", (unsigned)character(code, length));
}

static void
print_four(unsigned char code[4])
{
    for (code[1] = 0x30; code[1] <= 0x39; code[1]++)
        for (code[2] = 0x81; code[2] <= 0xFE; code[2]++)
            for (code[3] = 0x30; code[3] <= 0x39; code[3]++)
                print(code, 4);
}

int
main(void)
{
    unsigned char code[4];
    gb = gb18030_open(&arena);
    oracle = iconv_open("UTF-32BE", "GB18030");
    for (code[0] = 0x81; code[0] <= 0xFE; code[0]++) {
        for (code[1] = 0x40; code[1] <= 0xFE; code[1]++)
            print(code, 2);
        print_four(code);
    }
    iconv_close(oracle);
    gb18030_close(gb);
    arena_release(&arena);
    return 0;
}
