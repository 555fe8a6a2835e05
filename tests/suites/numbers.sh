#!/bin/sh
# duban numbers: families of cases, what others got wrong, every form x bound x unit, the
# public suites, the words read again; hostile text takes linear time and is told.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
duban=$PWD/build/duban san=$PWD/build/san/duban here=$PWD/tests/numbers
LC_ALL=C; export LC_ALL

# told NAME FILE: rows of a text and what is found in it, by both binaries.
told()
{
    grep -v '^#' "$2" >"$scratch/rows"
    cut -f1 "$scratch/rows" >"$scratch/texts"
    awk -F'\t' '$2 != "" { print NR "\t" $2 }' "$scratch/rows" >"$scratch/want"
    "$san" numbers --format ndjson "$scratch/texts" | jq -L "$here" -rs 'include "told"; lines' >"$scratch/got"
    same "$1 ($(wc -l <"$scratch/rows") texts)" "$scratch/want" "$scratch/got"
}
told "families of cases" "$here/families.tsv"
told "what other tools got wrong" "$here/others.tsv"

grep -v '^#' "$here/suites.tsv" >"$scratch/want"
cut -f1 "$scratch/want" | sed 's/⟦//g; s/⟧//g' >"$scratch/texts"
jq -R . "$scratch/texts" | jq -s . >"$scratch/list"
"$san" numbers --format ndjson "$scratch/texts" |
    jq -L "$here" -rs --slurpfile texts "$scratch/list" 'include "told"; marked($texts[0])' >"$scratch/got"
same "cases as public suites write them, with their places ($(wc -l <"$scratch/want") texts)" "$scratch/want" "$scratch/got"

awk -f "$here/generate.awk" rules/tables/measures.tsv >"$scratch/made"
cut -f1 "$scratch/made" >"$scratch/texts"
cut -f2- "$scratch/made" | awk '{ print NR "\t" $0 }' >"$scratch/want"
"$duban" numbers --format tsv "$scratch/texts" >"$scratch/found"
awk -F'\t' -v OFS='\t' 'NR > 1 { print $10, $4, $7, $6 }' "$scratch/found" >"$scratch/got"
[ "$(wc -l <"$scratch/made")" -gt 60000 ]; ok $? "numbers are made by the tens of thousands"
same "each of $(wc -l <"$scratch/made") made numbers: value, bound, unit, and no other number" "$scratch/want" "$scratch/got"

# reads_same WHAT TEXTS: what is found in them is what is found in the made numbers.
reads_same()
{
    "$duban" numbers --format tsv "$2" | awk -F'\t' -v OFS='\t' 'NR > 1 { sub(/％/, "%", $6); print $10, $4, $7, $6 }' >"$scratch/same"
    same "$1" "$scratch/want" "$scratch/same"
}
awk '/^全年/' "$scratch/made" >"$scratch/plain"
cut -f2- "$scratch/plain" | awk '{ print NR "\t" $0 }' >"$scratch/want"
cut -f1 "$scratch/plain" | sed 's/0/０/g; s/1/１/g; s/2/２/g; s/3/３/g; s/4/４/g; s/5/５/g; s/6/６/g; s/7/７/g; s/8/８/g; s/9/９/g
    s/\./．/g; s/,/，/g; s/%/％/g' >"$scratch/wide"
reads_same "the full-width twin of each made number says the same" "$scratch/wide"
awk -f "$here/wrap.awk" "$scratch/plain" | cut -f1 >"$scratch/wrapped"
reads_same "between other words each made number says the same" "$scratch/wrapped"
cat samples/notices/*.txt "$here"/*.tsv | "$duban" numbers --format tsv - >"$scratch/all"
awk -F'\t' 'FNR == 1 { end = 0; next } $12 < end { print } { end = $12 + $13 }' "$scratch/found" "$scratch/all" >"$scratch/overlaps"
[ ! -s "$scratch/overlaps" ]; ok $? "no two numbers overlap" "$scratch/overlaps"

# The words of a number, read alone, say the same; but 千人 is a number only behind 每.
cat samples/notices/*.txt samples/layouts/*.txt samples/faulty/*.txt | "$duban" numbers --format tsv >"$scratch/samples"
awk -F'\t' 'FNR > 1 && $4 != "" && $2 !~ /^(百|千|万)/' "$scratch/found" "$scratch/samples" >"$scratch/first"
cut -f2 "$scratch/first" | "$duban" numbers --format tsv - >"$scratch/again"
awk -F'\t' -v OFS='\t' '{ print NR, $4, $5, $6 }' "$scratch/first" >"$scratch/want"
awk -F'\t' -v OFS='\t' 'NR > 1 { print $10, $4, $5, $6 }' "$scratch/again" >"$scratch/got"
same "the words of each number, read alone, say the same value and unit" "$scratch/want" "$scratch/got"

cases=../shared/peer-numbers/cases.jsonl
if [ -f $cases ]; then
    jq -r .text $cases >"$scratch/texts"
    "$duban" numbers --format ndjson "$scratch/texts" |
        jq -rs --slurpfile cases $cases -f "$here/peers.jq" >"$scratch/bad" 2>&1
    [ "$(grep -vc '^edge ' "$scratch/bad")" = 0 ]; ok $? "public suites: every core case holds" "$scratch/bad"
    [ "$(wc -l <"$scratch/bad")" -le 107 ]; ok $? "public suites: no fewer edge cases hold than before" "$scratch/bad"
else
    skip "public suites: every core case holds" "$cases is not there"
fi

# repeated WORDS TIMES: one line of them.
repeated() { awk -v words="$1" -v times="$2" 'BEGIN { while (times--) printf "%s", words; print "" }'; }
spent() # of one run, in milliseconds of this process's children
{
    awk '{ print int(($1 + $2) * 1000) }' "$scratch/time"
}
# linear WORDS: four times the text in at most eight times the time (and 100 ms for the start).
linear()
{
    for times in 50000 200000; do
        repeated "$1" $times >"$scratch/hostile"
        (bash -c 'TIMEFORMAT="%U %S"; time "$0" numbers --format ndjson "$1" >"$2"' "$duban" "$scratch/hostile" "$scratch/out" 2>"$scratch/time")
        eval "took_$times=$(spent)"
    done
    [ "$took_200000" -le $((took_50000 * 8 + 100)) ]
    ok $? "linear: $1 ($took_50000 ms, $took_200000 ms)"
}
for words in '12个，' '十百千万亿' 9 一 三分之 一又 '1,' '1.' '1-' '1/' '1:' 至5 '“1' 负 至少 每 A1 1元1角 3万 1多; do
    linear "$words"
done
repeated 9 400 | sed 's/$/个/' >"$scratch/long"
"$san" numbers --format ndjson "$scratch/long" | jq -r '[.class, .why, .value, .length] | @json' >"$scratch/got"
echo '["unexplained","too long",null,403]' >"$scratch/want"
same "a number of 400 digits is told, not guessed" "$scratch/want" "$scratch/got"
plan
