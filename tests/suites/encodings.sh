#!/bin/sh
# One notice in every encoding and with every line end: the same facts, and spans that cut
# the printed words out of the original bytes.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
LC_ALL=C; export LC_ALL

# facts FILE: the notice without what depends on the file's bytes.
facts()
{
    build/duban parse --format json "$1" |
        jq -S 'del(.source) | walk(if type == "object" then del(.offset, .length) else . end)'
}

# spans FILE ENCODING: each field's value, cut out of FILE by its offset and length.
spans()
{
    build/duban parse --format json "$1" |
        jq -r '.items[].fields[] | select(.value | test("^[^ ]+$")) | "\(.offset) \(.length) \(.value)"' |
        head -n 12 | while read -r offset length value; do
            cut=$(tail -c +$((offset + 1)) "$1" | head -c "$length" | iconv -f "$2" -t UTF-8)
            [ "$cut" = "$value" ] || echo "at $offset: '$cut' is not '$value'"
        done
}

for source in samples/notices/2024.txt ../shared/notices/tongzhou-2024.txt; do
    if [ ! -e "$source" ]; then ok 0 "$source is not here # skip"; continue; fi
    facts "$source" >"$scratch/want"
    for form in UTF-8 BOM CRLF GBK GB18030 UTF-16LE UTF-16BE UTF-16; do
        file=$scratch/notice.txt encoding=$form
        case $form in
        UTF-8) cp "$source" "$file" ;;
        BOM) { printf '\357\273\277'; cat "$source"; } >"$file"; encoding=UTF-8 ;;
        CRLF) sed 's/$/\r/' "$source" >"$file"; encoding=UTF-8 ;;
        UTF-16) { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$source"; } >"$file"
                encoding=UTF-16LE ;;
        *) iconv -f UTF-8 -t "$form" "$source" >"$file" 2>"$scratch/why" || {
               ok 0 "$source has characters beyond $form # skip"; continue; } ;;
        esac
        facts "$file" >"$scratch/got"
        same "$source as $form" "$scratch/want" "$scratch/got"
        spans "$file" "$encoding" >"$scratch/bad"
        [ ! -s "$scratch/bad" ]; ok $? "$source as $form: spans of the original bytes" "$scratch/bad"
    done
done
plan
