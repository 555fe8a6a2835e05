/* The characters of numbers, as a table over the CJK Unified Ideographs block. */
#include "quantity/glyph.h"

#define HAN_FIRST 0x4E00
#define HAN_COUNT (0x9FFF - HAN_FIRST + 1)

#define IS(kind, value) (unsigned char)((kind) << 4 | (value))
#define HAN(c)          [(c)-HAN_FIRST]

static const unsigned char HAN_GLYPHS[HAN_COUNT] = {
    HAN(0x4E00) = IS(GLYPH_DIGIT, 1),   /* 一 */
    HAN(0x4E8C) = IS(GLYPH_DIGIT, 2),   /* 二 */
    HAN(0x4E09) = IS(GLYPH_DIGIT, 3),   /* 三 */
    HAN(0x56DB) = IS(GLYPH_DIGIT, 4),   /* 四 */
    HAN(0x4E94) = IS(GLYPH_DIGIT, 5),   /* 五 */
    HAN(0x516D) = IS(GLYPH_DIGIT, 6),   /* 六 */
    HAN(0x4E03) = IS(GLYPH_DIGIT, 7),   /* 七 */
    HAN(0x516B) = IS(GLYPH_DIGIT, 8),   /* 八 */
    HAN(0x4E5D) = IS(GLYPH_DIGIT, 9),   /* 九 */
    HAN(0x4E24) = IS(GLYPH_TWO, 2),     /* 两 */
    HAN(0x5169) = IS(GLYPH_TWO, 2),     /* 兩 */
    HAN(0x4FE9) = IS(GLYPH_FEW, 2),     /* 俩 */
    HAN(0x5006) = IS(GLYPH_FEW, 2),     /* 倆 */
    HAN(0x4EE8) = IS(GLYPH_FEW, 3),     /* 仨 */
    HAN(0x58F9) = IS(GLYPH_FORMAL, 1),  /* 壹 */
    HAN(0x8D30) = IS(GLYPH_FORMAL, 2),  /* 贰 */
    HAN(0x8CB3) = IS(GLYPH_FORMAL, 2),  /* 貳 */
    HAN(0x53C1) = IS(GLYPH_FORMAL, 3),  /* 叁 */
    HAN(0x53C3) = IS(GLYPH_FORMAL, 3),  /* 參 */
    HAN(0x8086) = IS(GLYPH_FORMAL, 4),  /* 肆 */
    HAN(0x4F0D) = IS(GLYPH_FORMAL, 5),  /* 伍 */
    HAN(0x9646) = IS(GLYPH_FORMAL, 6),  /* 陆 */
    HAN(0x9678) = IS(GLYPH_FORMAL, 6),  /* 陸 */
    HAN(0x67D2) = IS(GLYPH_FORMAL, 7),  /* 柒 */
    HAN(0x634C) = IS(GLYPH_FORMAL, 8),  /* 捌 */
    HAN(0x7396) = IS(GLYPH_FORMAL, 9),  /* 玖 */
    HAN(0x96F6) = IS(GLYPH_ZERO, 0),    /* 零 */
    HAN(0x5341) = IS(GLYPH_TEN, 1),     /* 十 */
    HAN(0x767E) = IS(GLYPH_TEN, 2),     /* 百 */
    HAN(0x5343) = IS(GLYPH_TEN, 3),     /* 千 */
    HAN(0x62FE) = IS(GLYPH_TEN, 1 | 8), /* 拾; 8: financial */
    HAN(0x4F70) = IS(GLYPH_TEN, 2 | 8), /* 佰 */
    HAN(0x4EDF) = IS(GLYPH_TEN, 3 | 8), /* 仟 */
    HAN(0x5EFF) = IS(GLYPH_TENS, 2),    /* 廿 */
    HAN(0x5345) = IS(GLYPH_TENS, 3),    /* 卅 */
    HAN(0x534C) = IS(GLYPH_TENS, 4),    /* 卌 */
    HAN(0x4E07) = IS(GLYPH_BIG, 4),     /* 万 */
    HAN(0x842C) = IS(GLYPH_BIG, 4),     /* 萬 */
    HAN(0x4EBF) = IS(GLYPH_BIG, 8),     /* 亿 */
    HAN(0x5104) = IS(GLYPH_BIG, 8),     /* 億 */
    HAN(0x5146) = IS(GLYPH_BIG, 12),    /* 兆 */
    HAN(0x534A) = IS(GLYPH_HALF, 5),    /* 半 */
    HAN(0x4E0D) = IS(GLYPH_MARK, 0),    /* 不 */
    HAN(0x6BCF) = IS(GLYPH_MARK, 0),    /* 每 */
    HAN(0x81F3) = IS(GLYPH_MARK, 0),    /* 至 */
    HAN(0x6700) = IS(GLYPH_MARK, 0),    /* 最 */
};

/* Three bytes E4..E9 xx xx of valid UTF-8 as an index of the table; the block ends
 * within EF's predecessors, so E3 and EA fall outside and are told apart before. */
static unsigned
han_index(const unsigned char *p)
{
    return ((unsigned)(p[0] & 0x0F) << 12 | (unsigned)(p[1] & 0x3F) << 6 |
            (p[2] & 0x3Fu)) -
           HAN_FIRST;
}

static struct glyph
han_glyph(const unsigned char *p)
{
    unsigned index = han_index(p);
    unsigned char code = index < HAN_COUNT ? HAN_GLYPHS[index] : 0;
    struct glyph g = { .kind = (enum glyph_kind)(code >> 4),
                       .value = code & 15,
                       .length = 3 };
    g.formal = g.kind == GLYPH_FORMAL;
    if (g.kind == GLYPH_TEN && g.value & 8) {
        g.value &= 7;
        g.formal = true;
    }
    return g;
}

static size_t
length_of(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

struct glyph
glyph_at(struct str text, size_t at, size_t to)
{
    if (at >= to || at >= text.len)
        return (struct glyph){ 0 };
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    size_t length = length_of(p[0]);
    if (length > to - at)
        length = to - at;
    if (p[0] >= '0' && p[0] <= '9')
        return (struct glyph){ .kind = GLYPH_ARABIC, .value = p[0] - '0', .length = 1 };
    if (length != 3)
        return (struct glyph){ .length = (unsigned char)length };
    if (p[0] >= 0xE4 && p[0] <= 0xE9)
        return han_glyph(p);
    if (p[0] == 0xEF && p[1] == 0xBC && p[2] >= 0x90 && p[2] <= 0x99)
        return (struct glyph){
            .kind = GLYPH_ARABIC, .value = p[2] - 0x90, .length = 3, .wide = true
        };
    if ((p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x87) || /* 〇 */
        (p[0] == 0xE2 && p[1] == 0x97 && p[2] == 0x8B))   /* ○ */
        return (struct glyph){ .kind = GLYPH_ZERO, .length = 3 };
    return (struct glyph){ .length = 3 };
}

/* Three bytes that are no ideograph: full-width digits and clause marks. */
static bool
stops_wide(const unsigned char *p)
{
    if (p[0] == 0xEF && p[1] == 0xBC)
        return (p[2] >= 0x90 && p[2] <= 0x99) || p[2] == 0x8C || p[2] == 0x9B ||
               p[2] == 0x81 || p[2] == 0x9F; /* ，；！？ */
    if (p[0] == 0xE3 && p[1] == 0x80)
        return p[2] == 0x82 || p[2] == 0x87; /* 。〇 */
    return false;
}

size_t
glyph_next(struct str text, size_t at, size_t to)
{
    const unsigned char *p = (const unsigned char *)text.ptr;
    while (at < to) {
        unsigned char first = p[at];
        if (first < 0x80) {
            if ((first >= '0' && first <= '9') || first == '\n' || first == ';' ||
                first == ',')
                return at;
            at++;
        } else if (first >= 0xE4 && first <= 0xE9 && to - at >= 3) {
            unsigned index = han_index(p + at);
            if (index < HAN_COUNT && HAN_GLYPHS[index])
                return at;
            at += 3;
        } else if ((first == 0xEF || first == 0xE3) && to - at >= 3) {
            if (stops_wide(p + at))
                return at;
            at += 3;
        } else {
            at += length_of(first);
        }
    }
    return to;
}
