load common

@test "the human form shows items, leaders, units and deadlines" {
    run "$duban" parse notice.txt
    [ "$status" -eq 0 ]
    [[ $output == *"新建社区食堂12家"*"闵若谷"*"区民政局"*"2024-12-31"* ]]
}

@test "json: one object for one file, an array for several; by the schema" {
    "$duban" parse --format json notice.txt >one
    [ "$(jq -r type one)" = object ]
    [ -z "$(faults notice "" one)" ]
    "$duban" parse --format json notice.txt comma.txt >two
    [ "$(jq -r type two)" = array ]
    [ -z "$(faults notice "" two)" ]
    [ "$(jq -c '.[0].items' two)" = "$(jq -c .items one)" ]
}

@test "ndjson: one line a notice" {
    "$duban" parse --format ndjson notice.txt comma.txt >lines
    [ "$(wc -l <lines)" -eq 2 ]
    [ -z "$(faults notice notice lines)" ]
}

@test "tsv: a header, and one row an item and field, at the place of the value" {
    run "$duban" parse --format tsv notice.txt
    [ "${#lines[@]}" -eq 4 ]
    [ "${lines[0]}" = $'path\tsection\titem\tlabel\ttitle\tkind\tvalue\tline\tcolumn\toffset\tlength' ]
    IFS=$'\t' read -r path section item label title kind value line column offset length <<<"${lines[1]}"
    [ "$path $section $item $label $kind $value" = "notice.txt 1 1 （一） leaders 闵若谷" ]
    [ "$line $column" = "7 6" ]
    [ "$(tail -c +$((offset + 1)) notice.txt | head -c "$length")" = 闵若谷 ]
}

@test "spans are bytes of the original, GB18030 or not" {
    iconv -f UTF-8 -t GB18030 notice.txt >gb.txt
    "$duban" parse --format json gb.txt >json
    [ "$(jq -r .source.encoding json)" = GB18030 ]
    [ "$(jq -r .source.bytes json)" -eq "$(wc -c <gb.txt)" ]
    [ "$(jq -r .source.sha256 json)" = "$(sha256sum gb.txt | cut -d' ' -f1)" ]
    jq -r '.items[].fields[] | "\(.offset) \(.length) \(.value)"' json | while read -r offset length value; do
        [ "$(tail -c +$((offset + 1)) gb.txt | head -c "$length" | iconv -f GB18030 -t UTF-8)" = "$value" ]
    done
}

@test "no file, a missing file, a file that is no text" {
    run "$duban" parse
    [ "$status" -eq 2 ]
    run --separate-stderr "$duban" parse --format ndjson missing.txt notice.txt
    [ "$status" -eq 2 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $stderr == "duban: missing.txt: "* ]]
    printf 'PK\003\004\024\000\006\000\010\000' >office.txt
    run "$duban" parse office.txt
    [ "$status" -eq 2 ]
}

@test "a file without items, or with bytes that cannot be decoded, is told on stderr: status 2" {
    printf '关于食堂的说明\n\n没有任务。\n' >none.txt
    run --separate-stderr "$duban" parse --format json none.txt
    [ "$status" -eq 2 ]
    [ "$(jq '.items | length' <<<"$output")" -eq 0 ]
    [[ $stderr == *"none.txt: 没有找到任务项目"* ]]
    { cat notice.txt; printf '\xc4\xea\xb6'; } >cut.txt
    run --separate-stderr "$duban" parse --format ndjson cut.txt
    [ "$status" -eq 2 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $stderr == *"cut.txt:"*"无法解码"* ]]
}
