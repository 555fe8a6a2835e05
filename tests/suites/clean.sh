#!/bin/sh
# seconds: 900
# A filing without faults is silent in whatever form it comes: the data repo tests/repo is
# written anew in every form a unit may use, one at a time, and linted; what is said is the
# form's own code at most, and no error in any profile.
cd "$(dirname "$0")/../.." || exit 2
. tests/suites/tap
duban=$PWD/${DUBAN:-build/san/duban} rules=$PWD/rules repo=$PWD/tests/repo
LC_ALL=C.UTF-8; export LC_ALL

# convert NAME COMMAND: each filing FILE.csv of the copy becomes FILE.NAME by COMMAND.
convert()
{
    find filings -name '*.csv' | while read -r file; do
        "$2" "$file" >"$scratch/form" && rm "$file" && cp "$scratch/form" "${file%.csv}.$1"
    done
}
# No filing of tests/repo quotes a cell, so commas are delimiters.
plain() { cat "$1"; }
tabs() { tr ',' '\t' <"$1"; }
crlf() { sed 's/$/\r/' "$1"; }
mark() { printf '\357\273\277'; cat "$1"; }
excel() { mark "$1" | sed 's/$/\r/'; }
gbk() { sed 's/$/\r/' "$1" | iconv -f UTF-8 -t GBK; }
gb18030() { iconv -f UTF-8 -t GB18030 "$1"; }
unicode() { printf '\377\376'; tr ',' '\t' <"$1" | sed 's/$/\r/' | iconv -f UTF-8 -t UTF-16LE; }
quoted() { sed 's/,/","/g; s/^/"/; s/$/"/' "$1"; }
# objects FILE: the rows as objects, a line each; blank cells are left out.
objects()
{
    awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) head[i] = $i; next }
        { line = ""
          for (i = 1; i <= NF; i++) if ($i != "")
              line = line (line == "" ? "" : ", ") "\"" head[i] "\": " \
                     ($i ~ /^(0|[1-9][0-9]*)([.][0-9]+)?$/ ? $i : "\"" $i "\"")
          print "{" line "}" }' "$1"
}
list() { echo '['; objects "$1" | sed '$!s/$/,/'; echo ']'; }
# columns FILE WORDS: the columns of these names, under the names that the trade uses.
columns()
{
    awk -F, -v words="$2" 'BEGIN { count = split(words, want, " ") }
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i
                  for (i = 1; i <= count; i++) { split(want[i], pair, "="); from[i] = pair[1]; to[i] = pair[2] } }
        { line = ""
          for (i = 1; i <= count; i++) line = line (i > 1 ? "," : "") (NR == 1 ? to[i] : $(at[from[i]]))
          print line }' "$1"
}
numbers() { columns "$1" '项目编号=序号 项目名称=项目名称 填报单位=责任单位 计量单位=计量单位 年度目标=目标任务 累计完成=累计完成 完成率=完成率 进展情况=进展情况'; }
narrative() { columns "$1" '项目编号=序号 项目名称=工作任务 填报单位=责任单位 进展情况=目前进展情况'; }
titled() { printf '云岫区2025年民生实事项目进展情况表\n'; narrative "$1"; }
page()
{
    echo '<html><body><p>云岫区2025年民生实事项目进展情况表</p><table border="1">'
    numbers "$1" | sed 's/,/<\/td><td>/g; s/^/<tr><td>/; s/$/<\/td><\/tr>/'
    echo '</table></body></html>'
}
block()
{
    narrative "$1" | awk -F, 'NR > 1 {
        printf "（%s）%s\n责任单位：%s\n进展情况：%s\n", han($1), $2, $3, $4 }
        function han(n,  d) { split("一 二 三 四 五 六 七 八 九", d, " ")
            return (n >= 20 ? d[int(n / 10)] : "") (n >= 10 ? "十" : "") (n % 10 ? d[n % 10] : "") }'
}

# rows REPO: the items of each filing, in order.
rows()
{
    ( cd "$1/filings" && for file in 2025/*/*; do
        echo "${file%.*} $("$duban" parse --rules "$rules" --format json "$file" |
            jq -r '[.documents[0].rows[].item] | join(" ")')"
    done )
}
rows "$repo" >"$scratch/rows"

# form NAME ENDING COMMAND CODES: in every profile nothing is said but CODES, none an error.
form()
{
    rm -rf "$scratch/repo"; cp -R "$repo" "$scratch/repo"
    ( cd "$scratch/repo" && convert "$2" "$3" ) || { ok 1 "$1 can be written"; return; }
    for profile in commit review; do
        ( cd "$scratch/repo" && "$duban" lint --rules "$rules" --lang zh --format concise \
            --as-of 2025-07-01 --profile $profile . ) >"$scratch/all" 2>&1
        grep -Ev ": (info|warning) ($4) " "$scratch/all" >"$scratch/said"
        [ ! -s "$scratch/said" ]; ok $? "$1: $profile says nothing but its form" "$scratch/said"
    done
    for file in "$scratch"/repo/filings/2025/M06/*; do
        for code in $(echo "$4" | tr '|' ' '); do
            count=$(grep -c "^\./${file#"$scratch/repo/"}:.* $code " "$scratch/all")
            [ "$count" -le 1 ] || echo "$file: $count of $code"
        done
    done >"$scratch/often"
    [ ! -s "$scratch/often" ]; ok $? "$1: the form is told once a file" "$scratch/often"
    rows "$scratch/repo" >"$scratch/got"
    same "$1: the same items are read" "$scratch/rows" "$scratch/got"
}
form 'canonical CSV' csv plain none
form 'canonical TSV' tsv tabs none
form 'CSV with every cell quoted' csv quoted none
form 'CSV with CRLF' csv crlf ENC12
form 'CSV with a BOM' csv mark ENC03
form 'CSV of Excel in UTF-8' csv excel 'ENC03|ENC12'
form 'CSV of Excel in GBK' csv gbk 'ENC02|ENC12'
form 'CSV in GB18030' csv gb18030 ENC02
form 'Unicode text of Excel' txt unicode 'ENC04|ENC12'
form 'JSON' json list none
form 'NDJSON' ndjson objects none
form 'table of numbers' csv numbers none
form 'narrative table' csv narrative none
form 'narrative table with a title' csv titled FMT05
form 'page' html page 'ENC18|FMT05'
form 'blocks' txt block none
plan
