#!/bin/sh
# over: tests/fuzz/fuzz_*.c
# That fuzz target on its corpus, under sanitizers.
target=$(basename "$1" .c)
exec "build/san/replay_$target" "tests/fuzz/corpus/$target"
