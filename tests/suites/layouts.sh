#!/bin/sh
# Each folder of tests/layouts: what was understood of notice.txt is what expect.json says.
# seconds: 480
. tests/suites/tap
for case in tests/layouts/*/; do
    case=${case%/}
    jq -S . "$case/expect.json" >"$scratch/want"
    # Status 2 is right for a text in which no items are to be found, and for no other.
    build/san/duban parse --format json "$case/notice.txt" >"$scratch/json" 2>"$scratch/err"
    status=$?
    if [ $status = "$(jq 'if .items == [] then 2 else 0 end' "$case/expect.json")" ] &&
        jq -S --slurpfile expect "$case/expect.json" -f tests/layouts/facts.jq "$scratch/json" \
            >"$scratch/got" 2>"$scratch/err"; then
        same "$(basename "$case")" "$scratch/want" "$scratch/got"
    else
        ok 1 "$(basename "$case")" "$scratch/err"
    fi
done
plan
