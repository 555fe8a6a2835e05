load common

# printed WORDS: the objects of these words from standard input.
printed() {
    printf '%s\n' "$1" | "$duban" numbers --format ndjson
}

@test "people see the line with its numbers marked, and what each says" {
    run "$duban" numbers --lang en notice.txt
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = notice.txt ]
    [[ $output == *"     6 | （一）新建社区食堂12家，方便老年人就餐"* ]]
    [[ $output == *$'\n       |   ^~              ^~~~\n'* ]]
    [[ $output == *"12家  amount  = 12 家"* ]]
    run "$duban" numbers --lang zh notice.txt
    [[ $output == *"12家  数量  = 12 家"* ]]
    run "$duban" numbers --lang en - <<<没有
    [ "$output" = $'-\nno numbers' ]
}

@test "a long line goes on below, marks and all; nothing drives the terminal" {
    { for i in $(seq 40); do printf '新建3个'; done; printf '\033[2J\n'; } >long.txt
    run "$duban" numbers long.txt
    [ "$(grep -c '^       | .*\^~~' <<<"$output")" -ge 3 ]
    [ "$(grep -o '\^' <<<"$output" | wc -l)" -ge 40 ]
    [[ $output != *$'\033'* ]]
}

@test "ndjson: one object a number, with all it says; by the schema" {
    printed 每月至少开展两次，覆盖率不低于九成五。 >lines
    [ -z "$(faults numbers number lines)" ]
    [ "$(jq -r '[.text, .class, .value, .unit, .comparator, .per] | join(" ")' lines)" = \
        $'两次 amount 2 次 ge month\n九成五 percent 95 % ge ' ]
    [ "$(jq -c '[.line, .column, .offset, .length]' lines)" = $'[1,7,18,6]\n[1,16,45,9]' ]
    [ "$(printed 三分之二 | jq -r .value)" = 2/3 ]
    [ "$(printed 5—8个 | jq -r '"\(.value) \(.value_max)"')" = "5 8" ]
    [ "$(printed 第七批 | jq -r '"\(.text) \(.class) \(.value)"')" = "第七批 ordinal 7" ]
    [ "$(printed 数万人 | jq -r '"\(.value) \(.comparator)"')" = "null approx" ]
    [ "$(printed 0.1万亿元 | jq -r .value)" = 100000000000 ]
}

@test "json: one object for one file, an array for several; by the schema" {
    "$duban" numbers --format json notice.txt >one
    [ "$(jq -r .schema one)" = duban.numbers/1 ]
    [ -z "$(faults numbers "" one)" ]
    "$duban" numbers --format json notice.txt comma.txt >two
    [ "$(jq -c 'map(.source.path)' two)" = '["notice.txt","comma.txt"]' ]
    [ -z "$(faults numbers "" two)" ]
    [ "$(jq -c '.[0].numbers' two)" = "$(jq -c .numbers one)" ]
    "$duban" numbers --format ndjson notice.txt comma.txt >lines
    [ "$(jq -s length lines)" = "$(jq '[.[].numbers[]] | length' two)" ]
    [ -z "$(faults numbers number lines)" ]
}

@test "tsv: a header, and one row a number" {
    run "$duban" numbers --format tsv notice.txt
    [ "${lines[0]}" = $'path\ttext\tclass\tvalue\tvalue_max\tunit\tcomparator\tper\twhy\tline\tcolumn\toffset\tlength' ]
    [ "${#lines[@]}" -eq $(($("$duban" numbers --format ndjson notice.txt | wc -l) + 1)) ]
    grep -q $'^notice.txt\t12家\tamount\t12\t\t家\teq\t\tmeasure word\t6\t10\t' <<<"$output"
}

@test "standard input without a file, by - and by another name" {
    [ "$("$duban" numbers --format ndjson <notice.txt | jq -c 'del(.path)')" = \
        "$("$duban" numbers --format ndjson notice.txt | jq -c 'del(.path)')" ]
    [ "$("$duban" numbers --format ndjson - <notice.txt | jq -r .path | sort -u)" = - ]
    run "$duban" numbers --stdin-filename 报告.txt - <notice.txt
    [ "${lines[0]}" = 报告.txt ]
    [ -z "$("$duban" numbers --format ndjson </dev/null)" ]
}

@test "offset and length are bytes of the original, whatever its encoding" {
    for encoding in GB18030 UTF-16; do
        iconv -f UTF-8 -t $encoding notice.txt >other.txt
        "$duban" numbers --format ndjson other.txt | jq -r '"\(.offset) \(.length) \(.text)"' >places
        [ -s places ]
        while read -r offset length text; do
            from=${encoding/UTF-16/UTF-16LE}
            [ "$(tail -c +$((offset + 1)) other.txt | head -c "$length" | iconv -f "$from" -t UTF-8)" = "$text" ]
        done <places
    done
}

@test "what is too long is told; telephone and identity numbers are masked for people" {
    [ "$(printed "$(printf '9%.0s' $(seq 400))个" | jq -r '"\(.class) \(.why) \(.value)"')" = "unexplained too long null" ]
    run "$duban" numbers <<<"电话：13800001234，身份证号11010119900307123X，账号6222020000001234567"
    [[ $output == *"138****1234"* ]]
    [[ $output != *13800001234* && $output != *19900307* && $output != *622202000000* ]]
}

@test "a missing file and one that is no text: status 2, the others are read" {
    run --separate-stderr "$duban" numbers --format ndjson missing.txt notice.txt
    [ "$status" -eq 2 ]
    [ "${#lines[@]}" -gt 3 ]
    [[ $stderr == "duban: missing.txt: "* ]]
    printf 'PK\003\004\024\000\006\000\010\000' >office.txt
    run "$duban" numbers office.txt
    [ "$status" -eq 2 ]
    run "$duban" numbers --format html notice.txt
    [ "$status" -eq 2 ]
}
