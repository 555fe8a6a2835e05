#!/bin/sh
# tests/bench/filings.sh [ROWS...]: long filings, against DuckDB in the same run.
#
# A filing of ROWS (300000 1000000) rows is made of the filings of tests/repo, each unit's rows
# once for every of its offices, so that each row is another; the filing of the month before
# stands beside it, and the notice. `duban lint --profile commit` is compared with six checks of
# that profile in SQL. Figures are processor time (user and system), which other work on the
# machine disturbs least; the last column is the most memory that duban held. DuckDB is
# @duckdb/node-api of $DUCKDB or of the folder the benchmark runs in; without it only duban runs.
set -eu
cd "$(dirname "$0")/../.."
LC_ALL=C; export LC_ALL
[ $# -gt 0 ] || set -- 300000 1000000
here=$PWD
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
make -s install DESTDIR="$scratch" PREFIX=/installed >/dev/null
duban=$scratch/installed/bin/duban

# filing ROWS MONTH: the rows of all units of a month, as often as it takes.
filing()
{
    awk -v rows="$1" '
        FNR == 1 { if (NR == 1) print; next }
        { lines[count++] = $0 }
        END {
            for (i = 0; i < rows; i++) {
                split(lines[i % count], cells, ",")
                mark = "," cells[5] ","
                at = index(lines[i % count], mark)
                printf "%s,%s第%d所,%s\n", substr(lines[i % count], 1, at - 1), cells[5],
                    int(i / count) + 1, substr(lines[i % count], at + length(mark))
            }
        }' tests/repo/filings/2025/"$2"/*.csv
}

# duckdb FILE PREVIOUS: sets $theirs to its seconds; empty when it is not there.
duckdb()
{
    theirs=
    for folder in ${DUCKDB:+"$DUCKDB"} "$here/node_modules/@duckdb/node-api"; do
        [ -d "$folder" ] || continue
        theirs=$(node "$here/tests/bench/filings.mjs" "$folder" "$1" "$2" "$scratch/targets.csv") || theirs=
        return 0
    done
}

{ echo 项目编号,指标号,年度目标; awk -F, 'FNR > 1 { print $2 "," $3 "," $8 }' tests/repo/filings/2025/M06/*.csv; } \
    >"$scratch/targets.csv"
printf '%10s %12s %12s %8s %12s\n' rows duban DuckDB ratio memory
for rows; do
    repo=$scratch/$rows
    mkdir -p "$repo/filings/2025/M05" "$repo/filings/2025/M06"
    cp -r tests/repo/notices tests/repo/registry "$repo"
    filing "$rows" M05 >"$repo/filings/2025/M05/zjw.csv"
    filing "$rows" M06 >"$repo/filings/2025/M06/zjw.csv"
    (cd "$repo" && /usr/bin/time -o "$scratch/time" -f '%U %S %M' "$duban" lint --profile commit \
        --format ndjson filings/2025/M06/zjw.csv >/dev/null) || [ $? -lt 3 ]
    ours=$(awk 'END { print $1 + $2 }' "$scratch/time")
    memory=$(awk 'END { printf "%.0f", $3 / 1024 }' "$scratch/time")
    duckdb "$repo/filings/2025/M06/zjw.csv" "$repo/filings/2025/M05/zjw.csv"
    awk -v rows="$rows" -v ours="$ours" -v theirs="$theirs" -v memory="$memory" 'BEGIN {
        if (theirs == "")
            printf "%10d %10.2f s %12s %8s %8d MiB\n", rows, ours, "-", "-", memory
        else
            printf "%10d %10.2f s %10.2f s %7.2fx %8d MiB\n", rows, ours, theirs, ours / theirs, memory }'
    [ -n "$theirs" ] || echo "skipped: DuckDB (npm install @duckdb/node-api, or DUCKDB=its folder)"
    rm -rf "$repo"
done
