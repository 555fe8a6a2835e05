#!/bin/sh
# The runner itself: a test that is broken makes it fail, however it is broken.
. tests/suites/tap
suites=$scratch/suites
# case_of NAME LAST-LINE [skipped]: runs the suite on standard input; wants that line, its
# status, and a word of skipped tests just where they are named.
case_of()
{
    rm -rf "$suites"; mkdir "$suites"; cat >"$suites/case.sh"
    TEST_SUITES=$suites TEST_LOG=$scratch/log TEST_SECONDS=1 tests/run >"$scratch/out" 2>&1
    status=$?
    [ "$(tail -n 1 "$scratch/out")" = "$2" ] &&
        if grep -q 'skipped: ' "$scratch/out"; then [ "${3:-}" = skipped ]; else [ -z "${3:-}" ]; fi &&
        case $2 in *" 0 failed"*) [ $status = 0 ] ;; *) [ $status != 0 ] ;; esac
    ok $? "$1" "$scratch/out"
}
case_of "passes" "2 passed, 0 failed" <<'T'
printf '1..2\nok 1 - a\nok 2 - b\n'
T
case_of "one fails" "1 passed, 1 failed" <<'T'
printf '1..2\nok 1 - a\nnot ok 2 - b\n'
T
case_of "a skip is no pass" "1 passed, 0 failed" skipped <<'T'
printf 'ok 1 - a\nok 2 - b # SKIP no such program\n1..2\n'
T
case_of "cmocka's skip is one too" "1 passed, 0 failed" skipped <<'T'
printf '1..2\nok 1 - a\nnot ok 2 # SKIP b\n'
T
case_of "dies in the middle" "1 passed, 1 failed" <<'T'
printf '1..3\nok 1 - a\n'; kill -9 $$
T
case_of "no plan" "1 passed, 1 failed" <<'T'
printf 'ok 1 - a\n'
T
case_of "prints nothing" "0 passed, 1 failed" <<'T'
:
T
case_of "bad status after good tests" "1 passed, 1 failed" <<'T'
printf '1..1\nok 1 - a\n'; exit 23
T
case_of "hangs" "1 passed, 1 failed" <<'T'
printf '1..1\nok 1 - a\n'; sleep 9
T
TEST_SUITES=$scratch TEST_LOG=$scratch/log tests/run nothing >"$scratch/out" 2>&1
[ $? != 0 ]; ok $? "no suite at all is a failure" "$scratch/out"
plan
