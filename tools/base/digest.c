/* Digests, by nettle. */
#include "base/digest.h"

#include "base/buf.h"

#include <nettle/sha2.h>

struct str
digest_sha256(struct arena *arena, struct str bytes)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.ptr);
    sha256_digest(&context, sizeof digest, digest);
    struct buf hex = { .arena = arena };
    for (size_t i = 0; i < sizeof digest; i++)
        buf_printf(&hex, "%02x", digest[i]);
    return buf_str(&hex);
}
