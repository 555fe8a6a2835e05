/* Blocks of 64 bytes, where a step is no register: the other way is tried by test_utf8.c. */
#undef __SSE2__
#include "base/block.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>

#include <cmocka.h>

static void
every_byte_is_seen_at_every_place(void **state)
{
    (void)state;
    char bytes[BLOCK_BYTES];
    for (int byte = 0; byte < 256; byte++) {
        for (size_t at = 0; at < BLOCK_BYTES; at++) {
            memset(bytes, byte ^ 1, sizeof bytes);
            bytes[at] = (char)byte;
            struct block block = block_load(bytes);
            uint64_t only = UINT64_C(1) << at;
            assert_int_equal(block_equal(&block, (unsigned char)byte), only);
            assert_int_equal(block_first(only), at);
            assert_int_equal(block_bit(&block, 0), byte & 1 ? only : ~only);
            for (int bit = 1; bit < 8; bit++)
                assert_int_equal(block_bit(&block, bit),
                                 byte >> bit & 1 ? ~UINT64_C(0) : 0);
        }
    }
}

static void
the_last_is_filled_up_with_blanks(void **state)
{
    (void)state;
    for (size_t len = 0; len < BLOCK_BYTES; len++) {
        char *bytes = test_malloc(len + 1);
        memset(bytes, 'x', len);
        struct block block = block_load_last(bytes, len);
        uint64_t there = (UINT64_C(1) << len) - 1;
        assert_int_equal(block_equal(&block, 'x'), there);
        assert_int_equal(block_equal(&block, ' '), ~there);
        test_free(bytes);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_is_seen_at_every_place),
        cmocka_unit_test(the_last_is_filled_up_with_blanks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
