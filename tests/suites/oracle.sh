#!/bin/sh
# text/ with either iconv(3) against GNU libiconv (tests/oracle/libiconv.sh).
. tests/suites/tap
tests/oracle/libiconv.sh >"$scratch/out" 2>&1
status=$?
if [ $status = 77 ]; then
    skip "GB18030 as GNU libiconv reads it" "$(tail -n 1 "$scratch/out")"
    plan; exit 0
fi
for name in gnu libc; do
    grep -q "^ok: text/ with $name iconv " "$scratch/out"
    ok $? "every code of GB18030: $name iconv is GNU libiconv" "$scratch/out"
done
[ $status = 0 ]; ok $? "the oracle is whole" "$scratch/out"
plan
