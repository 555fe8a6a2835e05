/* Digests, by nettle. */
#include "base/digest.h"

#include <nettle/sha2.h>

struct str
digest_sha256(struct arena *arena, struct str bytes)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.ptr);
    sha256_digest(&context, sizeof digest, digest);
    char *hex = arena_alloc(arena, 2 * sizeof digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        hex[2 * i] = "0123456789abcdef"[digest[i] / 16];
        hex[2 * i + 1] = "0123456789abcdef"[digest[i] % 16];
    }
    return (struct str){ hex, 2 * sizeof digest };
}
