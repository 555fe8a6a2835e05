/* Exact decimals and fractions of 18 digits. */
#include "base/decimal.h"

/* No value within the limits is written with more bytes than this, but for zeros. */
#define MAX_PRINTED 200

static int64_t
magnitude(int64_t n)
{
    return n < 0 ? -n : n;
}

/* A * B within 18 digits. */
static bool
times(int64_t a, int64_t b, int64_t *product)
{
    const int64_t half = 999999999; /* two of so few digits fit, and need no division */
    bool fits = magnitude(a) <= half && magnitude(b) <= half;
    if (!fits && a != 0 && magnitude(b) > DECIMAL_MAX_MANTISSA / magnitude(a))
        return false;
    *product = a * b;
    return true;
}

static bool
times_power(int64_t n, int power, int64_t *product)
{
    if (n == 0)
        power = 0;
    for (; power > 0; power--)
        if (!times(n, 10, &n))
            return false;
    *product = n;
    return true;
}

static int64_t
common_divisor(int64_t a, int64_t b)
{
    a = magnitude(a);
    b = magnitude(b);
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a ? a : 1;
}

bool
decimal_make(int64_t mantissa, int scale, struct decimal *d)
{
    if (mantissa == 0) {
        *d = (struct decimal){ 0 };
        return true;
    }
    while (mantissa % 10 == 0) {
        mantissa /= 10;
        scale++;
    }
    if (mantissa > DECIMAL_MAX_MANTISSA || mantissa < -DECIMAL_MAX_MANTISSA ||
        scale < -DECIMAL_MAX_SCALE)
        return false;
    for (; scale > DECIMAL_MAX_SCALE; scale--)
        if (!times(mantissa, 10, &mantissa))
            return false;
    *d = (struct decimal){ .mantissa = mantissa, .scale = scale };
    return true;
}

/* ABOVE / BELOW * 10^SCALE in normal form; BELOW is positive. */
static bool
normal(int64_t above, int64_t below, int scale, struct decimal *d)
{
    if (below == 1)
        return decimal_make(above, scale, d);
    int64_t common = common_divisor(above, below);
    above /= common;
    below /= common;
    int64_t odd = below;
    while (odd % 2 == 0)
        odd /= 2;
    while (odd % 5 == 0)
        odd /= 5;
    if (odd == 1) {
        for (; below % 10 == 0; scale--)
            below /= 10;
        for (; below > 1; scale--) {
            int64_t missing = below % 2 == 0 ? 5 : 2;
            if (!times(above, missing, &above))
                return false;
            below /= 10 / missing;
        }
        return decimal_make(above, scale, d);
    }
    for (; scale < 0 && above % 10 == 0; scale++)
        above /= 10;
    for (; scale > 0 && below % 10 == 0; scale--)
        below /= 10;
    if (!times_power(scale > 0 ? above : below, scale > 0 ? scale : -scale,
                     scale > 0 ? &above : &below))
        return false;
    if (magnitude(above) > DECIMAL_MAX_MANTISSA)
        return false;
    common = common_divisor(above, below);
    *d = (struct decimal){ .mantissa = above / common, .divisor = below / common };
    return true;
}

static int64_t
below_of(struct decimal d)
{
    return d.divisor ? d.divisor : 1;
}

struct decimal
decimal_negate(struct decimal d)
{
    d.mantissa = -d.mantissa;
    return d;
}

bool
decimal_add(struct decimal a, struct decimal b, struct decimal *sum)
{
    if (a.scale < b.scale) {
        struct decimal other = a;
        a = b;
        b = other;
    }
    int64_t left, right, below;
    if (!times_power(a.mantissa, a.mantissa ? a.scale - b.scale : 0, &left) ||
        !times(left, below_of(b), &left) || !times(b.mantissa, below_of(a), &right) ||
        !times(below_of(a), below_of(b), &below))
        return false;
    return normal(left + right, below, b.scale, sum);
}

bool
decimal_multiply(struct decimal a, struct decimal b, struct decimal *product)
{
    int64_t cross = common_divisor(a.mantissa, below_of(b));
    int64_t other = common_divisor(b.mantissa, below_of(a));
    int64_t above, below;
    if (!times(a.mantissa / cross, b.mantissa / other, &above) ||
        !times(below_of(a) / other, below_of(b) / cross, &below))
        return false;
    return normal(above, below, a.scale + b.scale, product);
}

bool
decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient)
{
    if (b.mantissa == 0)
        return false;
    int64_t sign = b.mantissa < 0 ? -1 : 1;
    int64_t cross = common_divisor(a.mantissa, b.mantissa);
    int64_t other = common_divisor(below_of(a), below_of(b));
    int64_t above, below;
    if (!times(sign * (a.mantissa / cross), below_of(b) / other, &above) ||
        !times(below_of(a) / other, magnitude(b.mantissa) / cross, &below))
        return false;
    return normal(above, below, a.scale - b.scale, quotient);
}

bool
decimal_shift(struct decimal d, int power, struct decimal *shifted)
{
    return normal(d.mantissa, below_of(d), d.scale + power, shifted);
}

bool
decimal_is_integer(struct decimal d)
{
    return !d.divisor && d.scale >= 0;
}

/* A natural number of 256 bits, least limb first. */
struct wide {
    uint32_t limb[8];
};

/* Nothing is lost: 18 + 18 + 24 decimal digits are less than 200 bits. */
static void
wide_times(struct wide *w, uint32_t factor)
{
    uint64_t carry = 0;
    for (int i = 0; i < 8; i++) {
        carry += (uint64_t)w->limb[i] * factor;
        w->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static struct wide
wide_product(int64_t a, int64_t b, int power)
{
    uint64_t left = (uint64_t)magnitude(a);
    struct wide w = { { (uint32_t)left, (uint32_t)(left >> 32) } };
    struct wide high = w;
    uint64_t right = (uint64_t)magnitude(b), carry = 0;
    wide_times(&w, (uint32_t)right);
    wide_times(&high, (uint32_t)(right >> 32));
    for (int i = 1; i < 8; i++) {
        carry += (uint64_t)w.limb[i] + high.limb[i - 1];
        w.limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    for (; power > 0; power--)
        wide_times(&w, 10);
    return w;
}

/* Most figures are small and written with as many decimals: *order without long numbers. */
static bool
compare_small(struct decimal a, struct decimal b, int *order)
{
    static const int64_t powers[] = { 1,      10,      100,      1000,     10000,
                                      100000, 1000000, 10000000, 100000000 };
    const int64_t most = 1000000000;
    int shift = a.scale - b.scale;
    int64_t x = a.mantissa, y = b.mantissa;
    if (a.divisor || b.divisor || shift < -8 || shift > 8 || x > most || x < -most ||
        y > most || y < -most)
        return false;
    if (shift > 0)
        x *= powers[shift];
    else
        y *= powers[-shift];
    *order = (x > y) - (x < y);
    return true;
}

int
decimal_compare(struct decimal a, struct decimal b)
{
    int order;
    if (compare_small(a, b, &order))
        return order;
    int sign_a = (a.mantissa > 0) - (a.mantissa < 0);
    int sign_b = (b.mantissa > 0) - (b.mantissa < 0);
    if (sign_a != sign_b || sign_a == 0)
        return sign_a - sign_b;
    struct wide left = wide_product(a.mantissa, below_of(b), a.scale - b.scale);
    struct wide right = wide_product(b.mantissa, below_of(a), b.scale - a.scale);
    for (int i = 7; i >= 0; i--)
        if (left.limb[i] != right.limb[i])
            return left.limb[i] < right.limb[i] ? -sign_a : sign_a;
    return 0;
}

struct str
decimal_print(struct arena *arena, struct decimal d)
{
    char text[64];
    size_t at = sizeof text;
    uint64_t rest = (uint64_t)magnitude(d.mantissa);
    if (d.divisor)
        return arena_printf(arena, "%lld/%lld", (long long)d.mantissa,
                            (long long)d.divisor);
    for (int i = 0; i < d.scale; i++)
        text[--at] = '0';
    for (int place = d.scale; rest || place <= 0; place++) {
        if (place == 0 && d.scale < 0)
            text[--at] = '.';
        text[--at] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (d.mantissa < 0)
        text[--at] = '-';
    return arena_str(arena, (struct str){ text + at, sizeof text - at });
}

/* Digits with at most one point. */
static bool
read_decimal(struct str s, struct decimal *d)
{
    int64_t mantissa = 0;
    int scale = 0, zeros = 0; /* zeros wait for a digit that needs them */
    bool point = false, digit = false;
    bool negative = s.len && s.ptr[0] == '-';
    for (size_t i = negative; i < s.len; i++) {
        if (s.ptr[i] == '.' && digit && !point) {
            point = true;
            digit = false;
            continue;
        }
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || i > MAX_PRINTED)
            return false;
        zeros++;
        if (s.ptr[i] != '0') {
            if (!times_power(mantissa, zeros, &mantissa))
                return false;
            mantissa += s.ptr[i] - '0';
            zeros = 0;
        }
        scale -= point;
        digit = true;
    }
    return digit && decimal_make(negative ? -mantissa : mantissa, scale + zeros, d);
}

bool
decimal_read(struct str s, struct decimal *d)
{
    struct str above;
    struct decimal left, right;
    if (!str_has(s, STR("/")))
        return read_decimal(s, d);
    str_cut(&s, '/', &above);
    return read_decimal(above, &left) && read_decimal(s, &right) &&
           decimal_divide(left, right, d);
}
