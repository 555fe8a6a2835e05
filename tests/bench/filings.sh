#!/bin/sh
# tests/bench/filings.sh [ROWS...]: long filings, against DuckDB in the same run.
#
# A filing of ROWS (300000 1000000) rows is made of the filings of tests/repo, each indicator's
# row once for every one of many streets, so that each row is another; the filing of the month
# before stands beside it, and a notice that makes every street responsible. `duban lint
# --profile commit` must find it clean but for its size, ENC20; it is compared with six
# checks of that profile in SQL.
# Figures are seconds of processor time (user and system) and, behind them, of the clock; the
# last column is the most memory that duban held. DuckDB is @duckdb/node-api of $DUCKDB or of
# the folder the benchmark runs in; without it only duban runs.
set -eu
cd "$(dirname "$0")/../.."
LC_ALL=C; export LC_ALL
[ $# -gt 0 ] || set -- 300000 1000000
here=$PWD
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
make -s install DESTDIR="$scratch" PREFIX=/installed >/dev/null
duban=$scratch/installed/bin/duban

# filing ROWS MONTH: the rows of all indicators in a month, as often as it takes.
filing()
{
    awk -F, -v rows="$1" '
        FNR == 1 { if (NR == 1) print; next }
        !seen[$2 "-" $3]++ { lines[count++] = $0 }
        END {
            for (i = 0; i < rows; i++) {
                split(lines[i % count], cells, ",")
                mark = "," cells[5] ","
                at = index(lines[i % count], mark)
                printf "%s,第%d街道,%s\n", substr(lines[i % count], 1, at - 1),
                    int(i / count) + 1, substr(lines[i % count], at + length(mark))
            }
        }' tests/repo/filings/2025/"$2"/*.csv
}

# repo ROWS: a data repo in $repo.
repo()
{
    repo=$scratch/$1
    mkdir -p "$repo/filings/2025/M05" "$repo/filings/2025/M06"
    cp -r tests/repo/notices tests/repo/registry "$repo"
    sed 's/^责任单位：.*/&、各街道/' tests/repo/notices/2025.txt >"$repo/notices/2025.txt"
    filing "$1" M05 >"$repo/filings/2025/M05/zjw.csv"
    filing "$1" M06 >"$repo/filings/2025/M06/zjw.csv"
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

{ echo 项目编号,指标号,年度目标; awk -F, 'FNR > 1 && !seen[$2 "-" $3]++ { print $2 "," $3 "," $8 }' tests/repo/filings/2025/M06/*.csv; } \
    >"$scratch/targets.csv"
printf '%10s %16s %16s %14s %10s\n' rows duban DuckDB ratio memory
for rows; do
    repo "$rows"
    status=0
    (cd "$repo" && /usr/bin/time -o "$scratch/time" -f '%U %S %e %M' "$duban" lint --profile commit \
        --ignore ENC20 --format concise filings/2025/M06/zjw.csv >"$scratch/said" 2>&1) || status=$?
    if [ "$status" -ne 0 ] || [ -s "$scratch/said" ]; then
        head "$scratch/said"
        echo "filings.sh: duban does not find $rows rows clean: status $status" >&2
        exit 1
    fi
    duckdb "$repo/filings/2025/M06/zjw.csv" "$repo/filings/2025/M05/zjw.csv"
    echo "$(cat "$scratch/time") $theirs" | awk -v rows="$rows" '{
        ours = sprintf("%.2f s %.2f s", $1 + $2, $3)
        theirs = NF < 6 ? "-" : sprintf("%.2f s %.2f s", $5, $6)
        ratio = NF < 6 ? "-" : sprintf("%.2fx %.2fx", ($1 + $2) / $5, $3 / $6)
        printf "%10d %16s %16s %14s %6.0f MiB\n", rows, ours, theirs, ratio, $4 / 1024 }'
    [ -n "$theirs" ] || echo "skipped: DuckDB (npm install @duckdb/node-api, or DUCKDB=its folder)"
    rm -rf "$repo"
done
