#!/bin/sh
# A newcomer's walk: the commands of README.md in order, first those of the Chinese half,
# then those of the English one, each in a fresh copy of what they need. A command ends
# with 0, or with 1 where its comment says so. What README.md links to is there, every
# package has its reason, and its picture is what the program says today.
. tests/suites/tap
LC_ALL=C; export LC_ALL
tree=$PWD

# The blocks of README.md, each command on a line of its own; but for make, see below.
commands()
{
    awk -v want="$1" '/^# duban, in English/ { half = 1 }
        half == want && /^    +[a-z]/ { sub(/^ +/, ""); if (!/^make /) print }' README.md
}
# walk NAME HALF: runs them in this shell, and says of each how it ended.
walk()
{
    mkdir -p "$scratch/$1/build"
    cp -R samples rules "$scratch/$1" && cp build/duban build/rules.pack "$scratch/$1/build" || return
    commands "$2" >"$scratch/commands"
    [ "$(wc -l <"$scratch/commands")" -ge 20 ]; ok $? "$1: commands are found" "$scratch/commands"
    cd "$scratch/$1" || return
    while IFS= read -r line <&3; do
        case $line in *'返回 1'* | *'exits with 1'*) want=1 ;; *) want=0 ;; esac
        eval "$line" >"$scratch/said" 2>&1 3<&-
        got=$?
        { echo "in $PWD: status $got, not $want"; tail -n 20 "$scratch/said"; } >"$scratch/reason"
        [ $got = $want ]; ok $? "$1: ${line%%  *#*}" "$scratch/reason"
    done 3<"$scratch/commands"
    cd "$tree" || exit 2
}
HOME=$scratch GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES=$scratch; export HOME GIT_CONFIG_NOSYSTEM GIT_CEILING_DIRECTORIES
git config --global user.name walker; git config --global user.email walker@example.invalid
walk Chinese 0
walk English 1

DUBAN_LANG=; export DUBAN_LANG
# What `make demo` runs when all is built. (Whether make itself builds it: build.sh and
# tests/bare/run.sh. Here it would build anew whatever was built by another compiler.)
sed -n '/^demo:/,/^$/p' Makefile | sed -n '/^\tbuild/,$p' | sed 's/\$\$/$/g' >"$scratch/demo.sh"
[ "$(grep -c build/duban "$scratch/demo.sh")" -ge 4 ] && sh -e "$scratch/demo.sh" >"$scratch/said" 2>&1
ok $? "the commands of make demo" "$scratch/said"
grep -q ' NUM01 ' "$scratch/said"; ok $? "make demo shows a filing that is wrong" "$scratch/said"

grep -o ']([^)#]*)' README.md | tr -d ']()' | while read -r file; do
    case $file in http*) ;; *) [ -e "$file" ] || echo "$file" ;; esac
done >"$scratch/missing"
[ ! -s "$scratch/missing" ]; ok $? "what README.md links to is there" "$scratch/missing"
for part in BUILD TEST DEV; do
    awk -v name="${part}_PACKAGES" '$1 == name { on = 1; sub(/^[^=]*=/, "") }
        on { more = sub(/\\$/, ""); print; on = more }' Makefile
done | tr -s ' ' '\n' | grep '^[a-z]' | sort -u >"$scratch/want"
sed -n '/^| Debian/,/^$/s/^| \([a-z][^|]*\)|.*/\1/p' README.md | tr -s ', ' '\n' | grep . | sort -u >"$scratch/got"
same "every package of the Makefile has its reason in README.md" "$scratch/want" "$scratch/got"
tests/picture.sh >"$scratch/picture"
same "samples/finding.svg is what the program says (tests/picture.sh)" samples/finding.svg "$scratch/picture"
plan
