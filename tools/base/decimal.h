/*
 * decimal: exact numbers, never binary floating point.
 *
 * value = mantissa * 10^scale, or mantissa / divisor where no decimal of the limits
 * below is exact (三分之二 is 2/3; 1 亩 is 2000/3 平方米). Limits: a mantissa of 18
 * digits and a scale of -12 .. +12; what is beyond them is refused (false), never
 * rounded. Results are in normal form: no trailing zeros in the mantissa, fractions
 * reduced, the divisor positive and not made of 2s and 5s alone. { 0 } is zero.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

#define DECIMAL_MAX_MANTISSA INT64_C(999999999999999999)
#define DECIMAL_MAX_SCALE    12

struct decimal {
    int64_t mantissa; /* with the sign; at most 18 digits */
    int64_t divisor;  /* 0: a decimal; else > 2, and scale is 0 */
    int scale;        /* -12 .. +12 */
};

/* MANTISSA * 10^SCALE in normal form; SCALE may be any int. False, and *d untouched,
 * when it is beyond the limits, as in all functions below. */
bool decimal_make(int64_t mantissa, int scale, struct decimal *d);
/* Reads all of "-12.50", "1300", "2000/3"; ASCII, no blanks, no exponent. */
bool decimal_read(struct str s, struct decimal *d);
/* "-12.5", "40000", "2000/3"; reads back as the same value. */
struct str decimal_print(struct arena *arena, struct decimal d);

bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum);
bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *product);
/* False for B zero, too. */
bool decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient);
/* D * 10^POWER. */
bool decimal_shift(struct decimal d, int power, struct decimal *shifted);
struct decimal decimal_negate(struct decimal d);

/* <0, 0, >0; exact for any two values, by cross-multiplying in 256 bits. */
int decimal_compare(struct decimal a, struct decimal b);
bool decimal_is_integer(struct decimal d);

#endif
