#!/bin/sh
# What the Makefile promises: helpers, the catalogue, the manual, what Git ignores.
. tests/suites/tap
make --no-print-directory help >"$scratch/help" 2>&1
for target in all demo test strict fuzz bench install dist format clean; do
    grep -q "^$target " "$scratch/help"; ok $? "make help tells of $target" "$scratch/help"
done
sed -n 's/^CHECK(\([A-Z0-9]*\)).*/\1/p' tools/checks/*.c | LC_ALL=C sort >"$scratch/want"
sed 's/CATALOGUE_ROW(\(.*\))/\1/' build/catalogue.inc >"$scratch/got"
same "the catalogue is what tools/checks declares" "$scratch/want" "$scratch/got"
uniq -d "$scratch/want" >"$scratch/twice"
[ ! -s "$scratch/twice" ]; ok $? "no code is given twice" "$scratch/twice"
if command -v mandoc >/dev/null; then
    mandoc -T lint -W warning tools/manual/*.[1-8] >"$scratch/out" 2>&1
    ok $? "the manual is good mdoc(7)" "$scratch/out"
else
    skip "the manual is good mdoc(7)" "no mandoc here"
fi
plan
