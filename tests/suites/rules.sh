#!/bin/sh
# The examples that every rule carries.
. tests/suites/tap
build/duban rules test >"$scratch/out" 2>&1
ok $? "every rule keeps to its examples" "$scratch/out"
plan
