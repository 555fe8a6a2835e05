#!/bin/sh
# seconds: 900
# Each folder of tests/checks: the check fires on every bad*, is silent on every good*, and
# says what `expect` holds; -u writes that anew (-u CODE… for some). No check is without
# both, no folder without its check.
#
# A case is a text that is linted alone, or NAME.sh: a script that spoils (bad) or rightly
# changes (good) a copy of the data repo tests/repo, in which it runs and which is then
# linted as a whole. Its line "# lint: WORDS" replaces "." by other arguments of lint; with a
# line "# alone: PROFILE" no other check of the profile says more than "info" of it. The data
# repo as it is has no findings in any profile.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
duban=${DUBAN:-build/san/duban}
LC_ALL=C; export LC_ALL
update=; [ "${1:-}" != -u ] || { update=yes; shift; }
release=$PWD/build/duban rules=$PWD/rules

# said CODE FILE...: findings of one check, as lines.
said()
{
    "$duban" lint --lang zh --format concise --select "$@" 2>&1
}
# in_repo OPTION WORD SCRIPT: what is said of the data repo that the script changed.
in_repo()
{
    rm -rf "$scratch/repo"; cp -R tests/repo "$scratch/repo"
    script=$PWD/$3 arguments=$(sed -n 's/^# lint: *//p' "$3")
    ( cd "$scratch/repo" && duban=$release rules=$rules sh -e "$script" &&
      "$release" lint --rules "$rules" --lang zh --format concise "$1" "$2" ${arguments:-.} 2>&1 )
}
# alone CODE SCRIPT: one fact, one code; what others say stays in $scratch/others.
alone()
{
    profile=$(sed -n 's/^# alone: *//p' "$2")
    in_repo --profile "$profile" "$2" >"$scratch/all"
    grep -E ': (error|warning) ' "$scratch/all" | grep -v " $1 " >"$scratch/others"
    grep -q " $1 " "$scratch/all" && [ ! -s "$scratch/others" ]
}
for profile in commit review publish; do
    ( cd tests/repo && "$release" lint --rules "$rules" --lang zh --format concise \
        --as-of 2025-07-01 --profile $profile . ) >"$scratch/said" 2>&1
    [ ! -s "$scratch/said" ]; ok $? "the data repo is clean, profile $profile" "$scratch/said"
done
all=$(sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' build/catalogue.inc)
codes=${*:-$all}
for code in $codes; do
    folder=tests/checks/$code
    set -- "$folder"/bad*
    [ -e "$1" ]; ok $? "$code has a case that fires"
    set -- "$folder"/good*
    [ -e "$1" ]; ok $? "$code has a case that stays silent"
    : >"$scratch/got"
    for file in "$folder"/bad* "$folder"/good*; do
        [ -e "$file" ] || continue
        case $file in
        *.sh) in_repo --select "$code" "$file" >"$scratch/said" ;;
        *) said "$code" "$file" >"$scratch/said" ;;
        esac
        case $file in
        */bad*) grep -q " $code " "$scratch/said" ;;
        *) [ ! -s "$scratch/said" ] ;;
        esac
        ok $? "$file" "$scratch/said"
        ! grep -q '^# alone: ' "$file" ||
            { alone "$code" "$file"; ok $? "$file: $code alone" "$scratch/others"; }
        cat "$scratch/said" >>"$scratch/got"
    done
    [ ! -d "$folder" ] || [ -z "$update" ] || cp "$scratch/got" "$folder/expect"
    same "$code says what is expected" "$folder/expect" "$scratch/got"
done
for folder in tests/checks/*/; do
    code=$(basename "$folder")
    case " $(echo $all) " in *" $code "*) ;; *) echo "$code" ;; esac
done >"$scratch/strays"
[ ! -s "$scratch/strays" ]; ok $? "every folder has its check" "$scratch/strays"
plan
