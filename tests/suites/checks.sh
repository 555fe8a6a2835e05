#!/bin/sh
# Each folder of tests/checks: the check fires on every bad*, is silent on every good*, and
# says what `expect` holds; -u writes that anew. No check is without both, no folder
# without its check.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
duban=${DUBAN:-build/san/duban}
LC_ALL=C; export LC_ALL
update=; [ "${1:-}" != -u ] || update=yes

# said CODE FILE...: findings of one check, as lines.
said()
{
    "$duban" lint --lang zh --format concise --select "$@" 2>&1
}
codes=$(sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' build/catalogue.inc)
for code in $codes; do
    folder=tests/checks/$code
    set -- "$folder"/bad*
    [ -e "$1" ]; ok $? "$code has a case that fires"
    set -- "$folder"/good*
    [ -e "$1" ]; ok $? "$code has a case that stays silent"
    : >"$scratch/got"
    for file in "$folder"/bad* "$folder"/good*; do
        [ -e "$file" ] || continue
        said "$code" "$file" >"$scratch/said"
        case $file in
        */bad*) grep -q " $code " "$scratch/said" ;;
        *) [ ! -s "$scratch/said" ] ;;
        esac
        ok $? "$file" "$scratch/said"
        cat "$scratch/said" >>"$scratch/got"
    done
    [ ! -d "$folder" ] || [ -z "$update" ] || cp "$scratch/got" "$folder/expect"
    same "$code says what is expected" "$folder/expect" "$scratch/got"
done
for folder in tests/checks/*/; do
    code=$(basename "$folder")
    case " $(echo $codes) " in *" $code "*) ;; *) echo "$code" ;; esac
done >"$scratch/strays"
[ ! -s "$scratch/strays" ]; ok $? "every folder has its check" "$scratch/strays"
plan
