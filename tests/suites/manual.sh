#!/bin/sh
# Catalogue, manual and help tell the same: every check, command, option and form stands in
# each, and nothing stands there that is not.
. tests/suites/tap
duban=build/san/duban
LC_ALL=C; export LC_ALL
manual=tools/manual/duban.1

sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' build/catalogue.inc >"$scratch/codes"
sed -n 's/^\.Ss \([A-Z0-9]*\) .*/\1/p' build/duban-rules.5 >"$scratch/got"
same "duban-rules(5) has every check" "$scratch/codes" "$scratch/got"
"$duban" explain --format mdoc --lang en >"$scratch/page"
same "duban-rules(5) is what the program says" build/duban-rules.5 "$scratch/page"
"$duban" explain --format json | jq -r '.checks[] | .code, .name' | LC_ALL=C sort >"$scratch/want"
sed -n 's/^\.Ss \(.*\) \(.*\)/\1\n\2/p' build/duban-rules.5 | LC_ALL=C sort >"$scratch/got"
same "codes and names are those of duban explain" "$scratch/want" "$scratch/got"

"$duban" help --lang en | sed -n '/^commands/,/^options/s/^  \([a-z][a-z]*\) .*/\1/p' | sort >"$scratch/commands"
[ "$(wc -l <"$scratch/commands")" -ge 5 ]; ok $? "help lists the commands" "$scratch/commands"
sed -n '/^The commands are/,/^\.El/s/^\.It Cm \([a-z]*\).*/\1/p' $manual | sort >"$scratch/got"
same "duban(1) describes every command" "$scratch/commands" "$scratch/got"
sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESC/s/^\.Cm \([a-z]*\)\( Op .*\)*$/\1/p' $manual | sort -u >"$scratch/got"
same "duban(1) shows how to call every command" "$scratch/commands" "$scratch/got"

for command in "" $(cat "$scratch/commands"); do
    "$duban" help --lang en $command | sed -n 's/^  .*--\([a-z-]*\).*/\1/p'
done | sort -u >"$scratch/options"
sed -n '/^\.Sh OPTIONS/,/^\.Sh [^O]/s/^\.It .*Fl -\([a-z-]*\).*/\1/p' $manual | sort -u >"$scratch/got"
same "duban(1) describes every option, and no other" "$scratch/options" "$scratch/got"

sed -n 's/^#define LINT_FORMATS *//p; /define LINT_FORMATS/{n;s/^ *//p}' tools/cmd/options.h | tr -d '"\\' | tr '|' '\n' | tr -d ' ' | grep . | sort >"$scratch/want"
sed -n '/^\.Sh FORMS/,/^\.El/s/^\.It Cm //p' $manual | tr -d ' ' | tr , '\n' | sort >"$scratch/got"
same "duban(1) describes every form of lint" "$scratch/want" "$scratch/got"

sed -n '/^\.Sh CONFIGURATION/,/^\.Ed/p' $manual | sed '1,/^\.Bd/d; /^\.Ed/d' >"$scratch/example.yaml"
[ "$(wc -l <"$scratch/example.yaml")" -gt 10 ] && "$duban" lint --config "$scratch/example.yaml" --show-config >"$scratch/shown" 2>&1
ok $? "the configuration that duban(1) shows is good" "$scratch/shown"
jq -r '.properties | keys[]' rules/schema/config.schema.json | sort >"$scratch/want"
sed -n 's/^\([a-z-]*\):.*/\1/p' "$scratch/example.yaml" | sort >"$scratch/got"
same "and has every key there is" "$scratch/want" "$scratch/got"

# Examples of wording stand for themselves: the bad one fires, the good one does not. Two
# checks want a whole notice around it; those whose cases are all scripts want a row of a filing.
"$duban" explain --format json | jq -r '.checks[] | select(.code | test("^(LNG|PUB|TXT1[234])")) | [.code, .bad, .good] | @tsv' >"$scratch/examples"
while IFS='	' read -r code bad good; do
    set -- tests/checks/"$code"/bad*.txt
    [ -e "$1" ] || continue
    for kind in bad good; do
        eval "text=\$$kind"; printf '%s\n' "$text" >"$scratch/$kind.txt"
        "$duban" lint --format concise --select "$code" "$scratch/$kind.txt" 2>&1 | grep -q " $code "
        case $kind-$?-$code in bad-1-LNG09 | bad-1-LNG10 | bad-0-* | good-1-*) ;; *) echo "$code $kind: $text" ;; esac
    done
done <"$scratch/examples" >"$scratch/wrong"
[ ! -s "$scratch/wrong" ]; ok $? "the examples of an explanation are as it says" "$scratch/wrong"

sed -n 's/^    \(MESSAGE_[A-Z_]*\),$/\1/p' tools/output/message.h | grep -v MESSAGE_COUNT$ | while read -r name; do
    grep -qw "$name" $(ls tools/*.c tools/*/*.c | grep -v output/message.c) || echo "$name"
done >"$scratch/unused"
[ ! -s "$scratch/unused" ]; ok $? "every message is said somewhere" "$scratch/unused"
plan
