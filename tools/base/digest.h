/*
 * digest: what bytes are known by.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include "base/arena.h"
#include "base/str.h"

/* SHA-256 (FIPS 180-4) of BYTES: 64 small hexadecimal digits. */
struct str digest_sha256(struct arena *arena, struct str bytes);

#endif
