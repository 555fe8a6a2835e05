#!/bin/sh
# tests/bench/run.sh [COPIES]: how fast `duban parse` is, as ratios of one run.
#
# Throughput: COPIES (2000) notices, made of samples/ and of $NOTICE where that is given,
# in UTF-8 and in GB18030, against iconv(1) over the same bytes. Start-up: one notice
# against true(1). Each figure is the least of RUNS (5); other work on the machine only
# ever adds to it.
set -eu
cd "$(dirname "$0")/../.."
LC_ALL=C; export LC_ALL
copies=${1:-2000} runs=${RUNS:-5}
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
duban=$PWD/build/duban

# least COMMAND...: the least wall time of it, in microseconds; it may end with status 1.
least()
{
    best=
    i=0
    while [ $i -lt "$runs" ]; do
        i=$((i + 1))
        start=$(date +%s%N)
        "$@" >/dev/null || [ $? = 1 ]
        took=$((($(date +%s%N) - start) / 1000))
        [ -n "$best" ] && [ "$best" -le $took ] || best=$took
    done
    echo "$best"
}
ratio()
{
    awk -v name="$1" -v ours="$2" -v theirs="$3" -v bytes="$4" 'BEGIN {
        printf "%-34s %9.2f ms %9.2f ms   %7.1fx", name, ours / 1e3, theirs / 1e3, ours / theirs
        if (bytes) printf "   %6.1f MB/s", bytes / ours
        print "" }'
}
repeat()
{
    n=$1; shift
    while [ "$n" -gt 0 ]; do "$@" || [ $? = 1 ]; n=$((n - 1)); done
}

# The texts to copy: whatever of samples/ iconv reads as UTF-8 or else as GB18030.
mkdir "$scratch/utf-8" "$scratch/gb18030"
kinds=0
for file in samples/notices/*.txt samples/layouts/*.txt ${NOTICE:+"$NOTICE"}; do
    kinds=$((kinds + 1))
    iconv -f UTF-8 -t UTF-8 "$file" >"$scratch/$kinds" 2>/dev/null ||
        iconv -f GB18030 -t UTF-8 "$file" >"$scratch/$kinds"
    iconv -f UTF-8 -t GB18030 "$scratch/$kinds" >"$scratch/$kinds.gb"
done
i=0
while [ $i -lt "$copies" ]; do
    which=$((i % kinds + 1)); i=$((i + 1))
    cp "$scratch/$which" "$scratch/utf-8/$i.txt"
    cp "$scratch/$which.gb" "$scratch/gb18030/$i.txt"
done

echo "$copies notices of $kinds kinds, least of $runs runs, $(nproc) processors"
printf '%-34s %12s %12s   %8s   %11s\n' "" duban other ratio throughput
for code in utf-8 gb18030; do
    cd "$scratch/$code"
    bytes=$(cat ./*.txt | wc -c)
    theirs=$(least iconv -f $code -t utf-8 ./*.txt)
    ratio "parse, $code : iconv(1)" "$(least "$duban" parse --format ndjson ./*.txt)" "$theirs" "$bytes"
    ratio "lint,  $code : iconv(1)" "$(least "$duban" lint --format ndjson ./*.txt)" "$theirs" "$bytes"
done
cd "$scratch"
theirs=$(least repeat 100 /bin/true)
ratio "one notice, parse : true(1), x100" "$(least repeat 100 "$duban" parse --format ndjson 1)" "$theirs" 0
ratio "one notice, lint : true(1), x100" "$(least repeat 100 "$duban" lint --format ndjson 1)" "$theirs" 0
