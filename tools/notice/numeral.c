/* Small whole numbers. */
#include "notice/numeral.h"

#include "base/utf8.h"

static int
digit_of(uint32_t c)
{
    static const uint32_t han[] = { 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                    0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    if (c > 0x96F6 || (c > 0x3007 && c < 0x4E00)) /* most characters are none */
        return -1;
    for (int i = 0; i < 10; i++)
        if (c == han[i])
            return i;
    static const uint32_t financial[] = { 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D,
                                          0x9646, 0x67D2, 0x634C, 0x7396 };
    for (int i = 0; i < 9; i++)
        if (c == financial[i])
            return i + 1;
    if (c == 0x3007 || c == 0x25CB || c == 0x25EF || c == 'O' || c == 'o' || c == 0x39F)
        return 0;
    return c == 0x4E24 ? 2 : -1; /* 两 */
}

static int
scale_of(uint32_t c)
{
    switch (c) {
    case 0x5341: /* 十 */
    case 0x62FE: /* 拾 */
        return 10;
    case 0x767E: /* 百 */
        return 100;
    case 0x5343: /* 千 */
        return 1000;
    default:
        return 0;
    }
}

static int
enclosed(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        int value;
    } runs[] = {
        { 0x2460, 0x2473, 1 }, { 0x2474, 0x2487, 1 }, { 0x2488, 0x249B, 1 },
        { 0x3220, 0x3229, 1 }, { 0x3280, 0x3289, 1 }, { 0x2776, 0x277F, 1 },
        { 0x2160, 0x216B, 1 }, { 0x2170, 0x217B, 1 },
    };
    for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++)
        if (c >= runs[i].first && c <= runs[i].last)
            return runs[i].value + (int)(c - runs[i].first);
    return -1;
}

/* 十二, 一百零五, 廿三: positional. */
static int
positional(struct str s)
{
    int sum = 0, digit = -1;
    for (size_t at = 0; at < s.len;) {
        uint32_t c = utf8_next(s, &at);
        int scale = scale_of(c);
        if (c == 0x5EFF || c == 0x5345) { /* 廿 卅 */
            sum += c == 0x5EFF ? 20 : 30;
            digit = -1;
        } else if (scale) {
            sum += (digit > 0 ? digit : 1) * scale;
            digit = -1;
        } else {
            digit = digit_of(c);
            if (digit < 0)
                return -1;
        }
        if (sum > 9999)
            return -1;
    }
    return sum + (digit > 0 ? digit : 0);
}

/* XIV: letters that stand before a greater one are taken off. */
static int
roman(struct str s)
{
    static const struct {
        char letter;
        int value;
    } letters[] = { { 'I', 1 }, { 'V', 5 }, { 'X', 10 }, { 'L', 50 }, { 'C', 100 } };
    int sum = 0, before = 0;
    for (size_t at = s.len; at-- > 0;) {
        int value = 0;
        for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
            if (s.ptr[at] == letters[i].letter)
                value = letters[i].value;
        if (!value || sum > 999)
            return -1;
        sum += value < before ? -value : value;
        before = value;
    }
    return sum;
}

int
numeral_letters(struct str s, bool latin)
{
    if (!latin)
        return s.len ? roman(s) : -1;
    return s.len == 1 && s.ptr[0] >= 'A' && s.ptr[0] <= 'Z' ? s.ptr[0] - 'A' + 1 : -1;
}

int
numeral_value(struct str s)
{
    int value = 0;
    size_t at = 0;
    bool plain = s.len > 0;
    if (!s.len)
        return -1;
    uint32_t first = utf8_next(s, &at);
    if (at == s.len && enclosed(first) > 0)
        return enclosed(first);
    for (at = 0; at < s.len && plain;) {
        int digit = digit_of(utf8_next(s, &at));
        plain = digit >= 0 && value <= 999;
        value = value * 10 + digit;
    }
    return plain ? value : positional(s);
}

int
numeral_year(struct str s)
{
    int value = 0, digits = 0;
    for (size_t at = 0; at < s.len; digits++) {
        int digit = digit_of(utf8_next(s, &at));
        if (digit < 0 || digits == 4)
            return 0;
        value = value * 10 + digit;
    }
    return digits == 4 ? value : 0;
}
