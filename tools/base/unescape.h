/*
 * unescape: characters written as \uXXXX, in JSON (RFC 8259, section 7).
 */
#ifndef BASE_UNESCAPE_H
#define BASE_UNESCAPE_H

#include "base/str.h"

#include <stdint.h>

/* The character whose backslash stands at *AT, which moves behind it: behind both halves of
 * a surrogate pair. Half a pair alone is U+FFFD. False where no four hexadecimal digits
 * follow: *AT stays. */
bool unescape_unicode(struct str s, size_t *at, uint32_t *character);

#endif
