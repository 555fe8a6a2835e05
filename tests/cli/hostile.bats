# Texts made to be slow: time is linear, memory bounded, and what could not be read is told.
# The limits are of processor time, so that a busy machine is no failure.
load common

setup_file() {
    export quick=$BATS_TEST_DIRNAME/../../build/duban
}

# times COUNT WORD
times() {
    awk -v n="$1" -v w="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", w }'
}

# notice: a notice with one item of what stands on standard input.
notice() {
    printf '青梧区2025年任务\n一、项目\n1. 新建学校3所。责任单位：区教育局\n2. '
    cat
    echo
}

# both FILE: parse and lint of it within 5 s of the processor.
both() {
    (ulimit -t 5 && "$quick" parse --format ndjson "$1" >parsed) ||
        { echo "parse: $1" >&2; return 1; }
    (ulimit -t 5 && "$quick" lint --format ndjson "$1" >linted) || [ $? -le 2 ] ||
        { echo "lint: $1" >&2; return 1; }
}

words='12个， 十百千万亿 责任单位： 责任单位：区教育局； ： | 至少每月 2025年底前， 3个、 5— 1, （ ） （一） 1.
    区教育局、 沈知远、 区教育局和 百分之 三分之 2025年 《 “ 区　教 a 的 较上年增长6%左右， 5—8个 3万5千 ① 等单位 牵头，
    2025/ - 前100名 a@b. 1381234 <td> &#x4e00; 零 每天 * 。'

@test "lines that are just short enough to be read" {
    for word in $words; do
        times $((60000 / $(printf %s "$word" | wc -c))) "$word" | notice >text
        both text
    done
}

@test "lines that are far too long: not read, and told" {
    for word in 12个， 十百千万亿 区教育局、 （ ） 责任单位： '|'; do
        times $((1500000 / $(printf %s "$word" | wc -c))) "$word" | notice >text
        both text
        grep -q '"code":"ENC20"' linted || { echo "$word" >&2; false; }
    done
}

@test "many lines" {
    for line in 责任单位：区教育局 新建12个 1 （3所 '序号	责任单位' '2025年底前完成5处。' '|' 一、项目; do
        { echo; times 20000 "$line@" | tr @ '\n'; } | notice >text
        both text
    done
}

# soon HEAD LINE: HEAD, then LINE 10,000 times, @ in both a line end: parsed within 5 s of the
# processor, tasks or none.
soon() {
    { printf '青梧区2025年任务@%s@' "$1"; times 10000 "$2@"; } | tr @ '\n' >text
    (ulimit -t 5 && "$quick" parse --format ndjson text >parsed) || [ $? -le 2 ]
}

@test "tables that never end: open quotes, tags, objects, cards, pieces of cells" {
    soon '序号,任务,责任单位,时限' '"1,新建学校3所,区教育局,6月底'
    soon '序号;任务;责任单位;时限' '"1;新建学校3所;"区教育局;6月底'
    soon '<table>' '<tr><td rowspan=2000 colspan=24>'
    soon 表 '<tr>'
    soon 表 '{"任务":['
    soon 表 '{"任务":"新建学校3所"'
    soon '序号：1@任务：新建学校3所@责任单位：区教育局@序号：2@任务：新建' 续行学校
    soon '序号  任务  责任单位  时限@1  新建学校  区教育局  6月底' '      续行内容'
    soon '|序号|任务|责任单位|时限|@|1|新建学校|区教育局|6月底|' '||续行内容|||'
    soon '┌─┬─┐@│序号│任务│责任单位│时限│@├─┼─┼─┼─┤' '│1│新建│区教育局│6月│@├─┼─┤  │  │'
}

@test "numbers of 400 digits have no value; nothing overflows" {
    times 400 9 | notice >text
    both text
    jq -e '[.items[1].numbers[] | select(.why == "too long")] | length == 1' parsed >/dev/null
    times 400 一 | notice >text
    both text
}

@test "brackets 9000 deep" {
    { times 9000 （; printf '责任单位：区教育局'; times 9000 ）; } | notice >text
    both text
}

@test "one line of 100 MB takes the file's own size and little more" {
    times 4000000 '新建12个学校，四字' | notice >text
    [ "$(wc -c <text)" -gt 100000000 ]
    (ulimit -v 250000 && "$quick" parse text >/dev/null)
    status=0
    (ulimit -v 250000 && "$quick" lint --lang en text >linted) || status=$?
    [ $status -eq 2 ]
    grep -q ENC20 linted
}
