#!/bin/sh
# over: tests/unit/test_*.c
# The cmocka program made of that file, under sanitizers.
CMOCKA_MESSAGE_OUTPUT=TAP exec "build/san/$(basename "$1" .c)"
