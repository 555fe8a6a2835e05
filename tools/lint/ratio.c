/* Percentages against their parts, in 128 bits. */
#include "lint/ratio.h"

__extension__ typedef __int128 wide;

/* Percentages have no more decimals than this. */
#define PLACES_MOST 6

/* All figures of one question as whole numbers of one small unit. */
struct question {
    wide percent; /* in units of its last digit */
    wide done, done_half, target, target_half;
    wide hundred; /* 200 * 10^places */
};

static bool
times(wide a, wide b, wide *product)
{
    return !__builtin_mul_overflow(a, b, product);
}

static bool
times_power(wide n, int power, wide *product)
{
    for (; power > 0 && n; power--)
        if (!times(n, 10, &n))
            return false;
    *product = n;
    return true;
}

static int64_t
below_of(struct decimal d)
{
    return d.divisor ? d.divisor : 1;
}

/* D in units of 10^UNIT / BELOW. */
static bool
whole(struct decimal d, int unit, wide below, wide *n)
{
    return times(d.mantissa, below / below_of(d), n) &&
           times_power(*n, d.mantissa ? d.scale - unit : 0, n);
}

static int
lower(int unit, struct decimal d)
{
    return d.mantissa && d.scale < unit ? d.scale : unit;
}

static bool
ask(struct question *q, struct decimal percent, int places, struct ratio_part done,
    struct ratio_part target)
{
    const struct decimal all[] = { done.value, done.half, target.value, target.half };
    wide *const numbers[] = { &q->done, &q->done_half, &q->target, &q->target_half };
    wide below = 1;
    int unit = 0;
    if (places < 0 || places > PLACES_MOST || percent.divisor || percent.mantissa < 0 ||
        done.value.mantissa < 0 || target.value.mantissa <= 0)
        return false;
    for (int i = 0; i < 4; i++) {
        unit = lower(unit, all[i]);
        if (!times(below, below_of(all[i]), &below))
            return false;
    }
    for (int i = 0; i < 4; i++)
        if (!whole(all[i], unit, below, numbers[i]))
            return false;
    return whole(percent, -places, 1, &q->percent) &&
           (!percent.mantissa || percent.scale >= -places) &&
           times_power(200, places, &q->hundred);
}

/* Whether (2 P + LOW) T <= 200 * 10^q * D < (2 P + HIGH) T; *sound is cleared when that is
 * too long to say. */
static bool
between(const struct question *q, int low, int high, bool *sound)
{
    wide middle, from, to;
    if (!times(q->hundred, q->done, &middle) ||
        !times(2 * q->percent + low, q->target, &from) ||
        !times(2 * q->percent + high, q->target, &to)) {
        *sound = false;
        return false;
    }
    return from <= middle && middle < to;
}

/* Whether what the parts stand for meets what the percentage stands for. */
static bool
meets(const struct question *q, bool *sound)
{
    wide low, high, from, to;
    if (!q->done_half && !q->target_half)
        return false;
    if (!times(q->hundred, q->done - q->done_half, &low) ||
        !times(q->hundred, q->done + q->done_half, &high) ||
        !times(2 * q->percent - 1, q->target - q->target_half, &from) ||
        !times(2 * q->percent + 1, q->target + q->target_half, &to)) {
        *sound = false;
        return false;
    }
    return low <= to && high >= from;
}

enum ratio_fit
ratio_fit(struct decimal percent, int places, struct ratio_part done,
          struct ratio_part target)
{
    struct question q;
    bool sound = true;
    if (!ask(&q, percent, places, done, target) || q.percent > INT64_MAX / 4)
        return RATIO_UNDECIDED;
    enum ratio_fit fit = between(&q, -1, 1, &sound)   ? RATIO_FITS
                         : between(&q, -1, 2, &sound) ? RATIO_TRUNCATED
                         : meets(&q, &sound)          ? RATIO_INTERVAL
                         : between(&q, -3, 3, &sound) ? RATIO_NEAR
                                                      : RATIO_OFF;
    return sound ? fit : RATIO_UNDECIDED;
}

bool
ratio_of(struct decimal done, struct decimal target, int places,
         struct decimal *percent)
{
    struct question q;
    struct ratio_part above = { .value = done }, below = { .value = target };
    wide middle;
    if (!ask(&q, (struct decimal){ 0 }, places, above, below) ||
        !times(q.hundred, q.done, &middle))
        return false;
    wide rounded = (middle / q.target + 1) / 2;
    return rounded <= DECIMAL_MAX_MANTISSA &&
           decimal_make((int64_t)rounded, -places, percent);
}
