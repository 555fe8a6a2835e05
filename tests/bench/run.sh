#!/bin/sh
# tests/bench/run.sh [COPIES]: how fast `duban parse` is, as ratios of one run.
#
# Throughput: COPIES (2000) notices, made of samples/ and of $NOTICE where that is given,
# in UTF-8 and in GB18030, against iconv(1) over the same bytes. Start-up: one notice,
# and one filing of a repo, against true(1). Each figure is the least of RUNS (5); other work on the machine only
# ever adds to it.
set -eu
cd "$(dirname "$0")/../.."
LC_ALL=C; export LC_ALL
tree=$PWD
copies=${1:-2000} runs=${RUNS:-5}
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT

# The program as installed, so that the tree may change meanwhile.
make -s install DESTDIR="$scratch" PREFIX=/installed >/dev/null
duban=$scratch/installed/bin/duban

# least TIMES COMMAND...: sets $took to the least wall time, in microseconds, of a run of
# TIMES commands one after the other. Status 1, findings, is good; 2 ends the benchmark.
least()
{
    times=$1 round=0 took=; shift
    while [ $round -lt "$runs" ]; do
        round=$((round + 1)) n=0
        start=$(date +%s%N)
        while [ $n -lt "$times" ]; do
            n=$((n + 1))
            "$@" >/dev/null || [ $? = 1 ] || { echo "bench: failed: $1 $2" >&2; exit 2; }
        done
        now=$((($(date +%s%N) - start) / 1000))
        [ -n "$took" ] && [ "$took" -le $now ] || took=$now
    done
}
# ratio NAME OURS THEIRS BYTES: a row.
ratio()
{
    awk -v name="$1" -v ours="$2" -v theirs="$3" -v bytes="$4" 'BEGIN {
        printf "%-34s %9.2f ms %9.2f ms   %7.1fx", name, ours / 1e3, theirs / 1e3, ours / theirs
        if (bytes) printf "   %6.1f MB/s", bytes / ours
        print "" }'
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
    least 1 iconv -f $code -t utf-8 ./*.txt; theirs=$took
    least 1 "$duban" parse --format ndjson ./*.txt
    ratio "parse, $code : iconv(1)" "$took" "$theirs" "$bytes"
    least 1 "$duban" lint --format ndjson ./*.txt
    ratio "lint, $code : iconv(1)" "$took" "$theirs" "$bytes"
done
cd "$scratch"
least 100 /bin/true; theirs=$took
for command in parse lint; do
    least 100 "$duban" $command --format ndjson 1
    ratio "one notice x100, $command : true(1)" "$took" "$theirs" 0
done
cp -R "$tree/samples/repo" "$scratch/repo"
least 100 "$duban" lint --format ndjson "$scratch/repo/filings/2025/M06/rsj.csv"
ratio "one filing x100, lint : true(1)" "$took" "$theirs" 0
