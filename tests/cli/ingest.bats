load common

# ingest in a repo of its own: repo/notices/2024.txt.
fresh() {
    mkdir -p repo/notices
    cp notice.txt repo/notices/2024.txt
    sed -i 's/，方便/，其中年底前完成7家，方便/' repo/notices/2024.txt
    cd repo
}
targets=registry/2024/targets.tsv
# cell ID COLUMN: of targets.tsv.
cell() {
    awk -F'\t' -v id="$1" -v name="$2" 'NR == 2 { for (i = 1; i <= NF; i++) if ($i == name) c = i } NR > 2 && $1 == id { print $c }' $targets
}
# edit ID COLUMN VALUE, as a person would.
edit() {
    awk -F'\t' -v OFS='\t' -v id="$1" -v name="$2" -v value="$3" \
        'NR == 2 { for (i = 1; i <= NF; i++) if ($i == name) c = i } NR > 2 && $1 == id { $c = value } { print }' $targets >edited
    mv edited $targets
}

@test "a fresh registry: three tables with the notice's digest, values as in the JSON" {
    fresh
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 3 ]
    digest=$(sha256sum notices/2024.txt | cut -d' ' -f1)
    for table in items targets numbers; do
        [ "$(head -n 1 registry/2024/$table.tsv)" = "# duban.registry/1"$'\t'"$table"$'\t'"sha256:$digest"$'\t'"notices/2024.txt" ]
        [ "$(awk -F'\t' 'NR > 1 { print NF }' registry/2024/$table.tsv | sort -u | wc -l)" -eq 1 ]
        ! grep -q $'\r' registry/2024/$table.tsv
    done
    "$duban" parse --format json notices/2024.txt >json
    jq -r '.items[].targets[] | [.id, .comparator, .value, .unit] | @tsv' json >want
    awk -F'\t' 'NR > 2 { print $1 "\t" $5 "\t" $6 "\t" $8 }' $targets >got
    diff want got
    [ "$(jq '[.items[].numbers[]] | length' json)" -eq "$(sed 1,2d registry/2024/numbers.tsv | wc -l)" ]
    [ "$(cut -f6-8 registry/2024/items.tsv | tail -n 1)" = "闵若谷"$'\t'"区民政局"$'\t' ]
}

@test "again: not a byte changes, nothing is written" {
    fresh
    "$duban" ingest notices/2024.txt
    sha256sum registry/2024/*.tsv >before; stat -c %i registry/2024/*.tsv >inodes
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 0 ]
    sha256sum -c before
    diff inodes <(stat -c %i registry/2024/*.tsv)
    [[ $output == *没有变化* && $output != *已写入* ]]
}

@test "an edited row survives, and both words are shown: status 1, path:line" {
    fresh
    "$duban" ingest notices/2024.txt
    edit 1.1 value 20
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    [[ $output == *"$targets:3:"*ENG14*value=12* ]]
    [ "$(cell 1.1 value) $(cell 1.1 source) $(cell 1.1 notice_says)" = "20 person value=12" ]
    [ "$(cell 1.2 source) $(cell 1.2 notice_says)" = "notice " ]
    cp $targets before
    run "$duban" ingest --lang en notices/2024.txt
    [ "$status" -eq 1 ]
    cmp before $targets
    run "$duban" lint --select ENG .
    [ "$status" -eq 0 ]
    [[ $output == *ENG14* ]]
}

@test "a person's row stays; edited to what the notice says it is the notice's again" {
    fresh
    "$duban" ingest notices/2024.txt
    printf '1.9\t1\tflow\t新建\teq\t3\t\t家\t\t食堂\t\t\t\t\tperson\t\t\n' >>$targets
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    [ "$(cell 1.9 notice_says)" = - ]
    sed -i '/^1\.9/d' $targets
    edit 1.1 unit 处
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    edit 1.1 unit 家
    edit 1.1 source notice
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 0 ]
    [ "$(cell 1.1 source)$(cell 1.1 notice_says)" = notice ]
}

@test "the notice changed: lint says so, ingest follows, edits stay beside the new words" {
    fresh
    "$duban" ingest notices/2024.txt
    run "$duban" lint --select ENG01 .
    [ "$status" -eq 0 ]
    edit 1.1 value 20
    sed -i 's/12家/15家/; s/完成7家/完成8家/' notices/2024.txt
    run "$duban" lint --format concise --select ENG01 .
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 3 ]
    run "$duban" lint --select ENG01 registry/2024/items.tsv
    [ "$status" -eq 1 ]
    (cd registry/2024 && run "$duban" lint --select ENG01 items.tsv && [ "$status" -eq 1 ])
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    [ "$(cell 1.1 value) $(cell 1.1 notice_says)" = "20 value=15; text=15家" ]
    [ "$(cell 1.2 value) $(cell 1.2 source)" = "8 notice" ]
    run "$duban" lint --select ENG01 .
    [ "$status" -eq 0 ]
}

@test "an edited row follows its target when the notice numbers it anew" {
    fresh
    "$duban" ingest notices/2024.txt
    edit 1.2 object 社区食堂二期
    sed -i 's/新建社区食堂12家/改造菜市场3个，新建社区食堂12家/' notices/2024.txt
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    [ "$(cell 1.3 value) $(cell 1.3 source)" = "7 person" ]
    [ "$(cell 1.3 object)" = 社区食堂二期 ]
    [ "$(cell 1.2 value) $(cell 1.2 source)" = "12 notice" ]
    [ "$(sed 1,2d $targets | cut -f1 | uniq -d)" = "" ]
}

@test "a notice in GBK: the tables are UTF-8, the digest is that of its bytes" {
    fresh
    iconv -f UTF-8 -t GBK notices/2024.txt >gbk && mv gbk notices/2024.txt
    "$duban" ingest notices/2024.txt
    grep -q 社区食堂 registry/2024/items.tsv
    grep -q "sha256:$(sha256sum notices/2024.txt | cut -d' ' -f1)" registry/2024/items.tsv
    run "$duban" lint --select ENG .
    [ "$status" -eq 0 ]
}

@test "a table that is not in its form is left as it is; nothing else is written" {
    fresh
    mkdir -p registry/2024
    printf '序号,事项\n1,社区食堂\n' >$targets
    cp $targets before
    run --separate-stderr "$duban" ingest notices/2024.txt
    [ "$status" -eq 2 ]
    [[ $output == *"$targets:1:1:"*ENG13* ]]
    [[ $stderr == *"$targets"* ]]
    cmp before $targets
    [ ! -e registry/2024/items.tsv ]
}

@test "a table saved by a spreadsheet (BOM, CRLF, columns moved) is still read" {
    fresh
    "$duban" ingest notices/2024.txt
    edit 1.1 value 20
    awk -F'\t' -v OFS='\t' 'NR > 1 { $0 = $NF OFS $0; NF-- } { print $0 "\r" }' $targets >moved
    { printf '\357\273\277'; cat moved; } >$targets
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 1 ]
    [ "$(cell 1.1 value) $(cell 1.1 source)" = "20 person" ]
    ! grep -q $'\r' $targets
}

@test "cells with TAB, line ends and backslashes come back as they were" {
    fresh
    "$duban" ingest notices/2024.txt
    edit 1.1 object '甲\\t乙\\\\丙\\n丁'
    "$duban" ingest notices/2024.txt || [ $? -eq 1 ]
    [ "$(cell 1.1 object)" = '甲\t乙\\丙\n丁' ]
    [ "$(cell 1.1 notice_says)" = "object=社区食堂" ]
}

@test "-C, --year, no year, no operand, a missing notice" {
    fresh
    cd ..
    run "$duban" ingest -C repo repo/notices/2024.txt
    [ "$status" -eq 0 ]
    [ "$(head -n 1 repo/registry/2024/items.tsv | cut -f4)" = notices/2024.txt ]
    run "$duban" ingest -C repo --year 2023 notice.txt
    [ "$status" -eq 0 ]
    [ "$(head -n 1 repo/registry/2023/items.tsv | cut -f4)" = notice.txt ]
    run "$duban" ingest --year 24 notice.txt
    [ "$status" -eq 2 ]
    run "$duban" ingest --year 20a4 notice.txt
    [ "$status" -eq 2 ]
    sed '/2024/d' notice.txt >undated.txt
    run "$duban" ingest undated.txt
    [ "$status" -eq 2 ]
    [[ $output == *--year* ]]
    run "$duban" ingest
    [ "$status" -eq 2 ]
    run "$duban" ingest missing.txt
    [ "$status" -eq 2 ]
    run "$duban" ingest -C missing notice.txt
    [ "$status" -eq 2 ]
    [ ! -e registry ] && [ ! -e missing ]
}

@test "symbolic links do not lead out of the repo" {
    fresh
    mkdir ../outside ../outside/2024
    ln -s ../outside registry
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 2 ]
    [ -z "$(ls ../outside/2024)" ]
    rm registry; mkdir registry; ln -s ../../outside/2024 registry/2024
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 2 ]
    rm registry/2024; mkdir registry/2024; echo mine >../outside/mine
    ln -s ../../../outside/mine $targets
    run "$duban" ingest notices/2024.txt
    [ "$status" -eq 2 ]
    [ "$(cat ../outside/mine)" = mine ]
    [ ! -e registry/2024/items.tsv ]
}
