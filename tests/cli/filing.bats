load common

setup_filing() {
    mkdir -p filings/2025/M06
    cat >filings/2025/M06/mzj.csv <<'CSV'
期次,项目编号,指标号,项目名称,填报单位,计量单位,年度目标,累计完成,完成率,状态,进度判断,进展情况,数据截止日期,填报日期
2025M06,15,1,开办老年食堂10家,区民政局,家,10,7,70.0%,推进中,超前,"已开""暖心""食堂7家",2025-06-25,2025-06-27
CSV
}

@test "a filing is told from a notice by its content" {
    setup_filing
    cp filings/2025/M06/mzj.csv table.txt
    run "$duban" parse --format ndjson table.txt notice.txt
    [ "$status" -eq 0 ]
    [ "$(jq -r .schema <<<"${lines[0]}")" = duban.filing/1 ]
    [ "$(jq -r .schema <<<"${lines[1]}")" = duban.notice/1 ]
}

@test "json by the schema, for every sample" {
    for file in "$root"/samples/repo/filings/2025/*/*; do
        "$duban" parse --format json "$file" >json
        [ -z "$(faults filing "" json)" ]
        jq -e '.counts | add' json >/dev/null
        [ "$(jq '.rows | length' json)" -eq "$(jq '.counts | add' json)" ]
    done
    "$duban" parse --format json "$root"/samples/repo/filings/2025/M06/{mzj,rsj}.csv >json
    [ -z "$(faults filing "" json)" ]
}

@test "places are bytes of the original, GB18030 or not" {
    setup_filing
    iconv -f UTF-8 -t GB18030 filings/2025/M06/mzj.csv >gb.csv
    "$duban" parse --format json gb.csv >json
    [ "$(jq -r .source.encoding json)" = GB18030 ]
    jq -r '.rows[] | .cells // {} | .[] | select(.value == .text and (.text | contains("\"") | not)) | "\(.offset) \(.length) \(.text)"' json |
        while read -r offset length text; do
            [ "$(tail -c +$((offset + 1)) gb.csv | head -c "$length" | iconv -f GB18030 -t UTF-8)" = "$text" ]
        done
}

@test "tsv: the columns of the canonical form, values as it prints them" {
    setup_filing
    run "$duban" parse --format tsv filings/2025/M06/mzj.csv
    [ "${#lines[@]}" -eq 2 ]
    IFS=$'\t' read -r path line period item rest <<<"${lines[1]}"
    [ "$path $line $period $item" = "filings/2025/M06/mzj.csv 2 2025M06 15" ]
}

@test "what was assumed is said, in both languages" {
    printf '实事名称\t进度\n公厕\t70%%\n绿道\t55%%\n' >t.txt
    run "$duban" parse t.txt
    [[ $output == *"“实事名称”列作为项目名称"*"“进度”列按内容作为完成率"* ]]
    run "$duban" parse --lang en t.txt
    [[ $output == *"cells are parted by “TAB”"*"“进度” is read as 完成率, by its cells"* ]]
}

@test "lines that are no data are counted, and not repeated" {
    setup_filing
    echo '填报人：甲　联系电话：13800000000,,,,' >>filings/2025/M06/mzj.csv
    run "$duban" parse --format json filings/2025/M06/mzj.csv
    [[ $output != *13800000000* ]]
    [ "$(jq -c .counts <<<"$output")" = '{"data":1,"head":1,"foot":1}' ]
}

@test "an office file under .csv is named, not read" {
    printf 'PK\003\004\024\000\006\000\010\000' >a.csv
    run "$duban" parse a.csv
    [ "$status" -eq 2 ]
}
