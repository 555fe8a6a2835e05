load common

# notice YEAR < ITEMS: a notice of that year.
notice() {
    cat <<NOTICE
云岚市青梧区人民政府关于印发$1年民生实事项目的通知

青梧政发〔$1〕3号

一、民生实事
NOTICE
    cat
}

old_and_new() {
    notice 2024 >old.txt <<'ITEMS'
（一）新建社区食堂12家，方便老年人就餐
牵头领导：闵若谷
责任单位：区民政局、区财政局
完成期限：2024年12月底前
（二）修复农村公路18.6公里，改造危旧桥梁3座，优良中等路率不低于92%
牵头领导：谷向晚
责任单位：区交通运输局
完成期限：2024年10月底前
（三）整治背街小巷架空线缆
牵头领导：谷向晚
责任单位：区城市管理局
完成期限：2024年9月底前
ITEMS
    notice 2025 >new.txt <<'ITEMS'
（一）新增义务教育学位1800个
牵头领导：傅望舒
责任单位：区教育局
完成期限：2025年8月底前
（二）修复农村公路18600米，改造危旧桥梁5座，优良中等路率达到93%以上
牵头领导：谷向晚
责任单位：区交通运输局
完成期限：2025年10月底前
（三）新建社区食堂10家以上，方便老年人就餐
牵头领导：柏临川
责任单位：区财政局、区商务局
完成期限：2025年11月底前
ITEMS
}

@test "items are matched by their titles, not by their numbers" {
    old_and_new
    run "$duban" diff --format json old.txt new.txt
    [ "$status" -eq 1 ]
    jq -c '[.items[] | [.status, .old.number, .new.number]]' <<<"$output" >got
    [ "$(cat got)" = '[["new",null,1],["carried",2,2],["carried",1,3],["dropped",3,null]]' ]
    [ "$(jq -c .summary <<<"$output")" = '{"carried":2,"changed":2,"new":1,"dropped":1}' ]
    echo "$output" >json
    [ -z "$(faults diff "" json)" ]
}

@test "leaders, units, deadline: what went and what came" {
    old_and_new
    "$duban" diff --format json old.txt new.txt >json || [ $? -eq 1 ]
    jq -c '.items[2].changes[] | select(.field != "target" and .field != "wording")' json >got
    [ "$(cat got)" = '{"field":"leaders","dropped":["闵若谷"],"added":["柏临川"]}
{"field":"units","dropped":["区民政局"],"added":["区商务局"]}
{"field":"deadline","old":{"date":"2024-12-31","text":"2024年12月底前"},"new":{"date":"2025-11-30","text":"2025年11月底前"}}' ]
}

@test "targets: values are compared exactly, 18.6公里 is 18600米; a deadline a year later is the same" {
    old_and_new
    "$duban" diff --format json old.txt new.txt >json || [ $? -eq 1 ]
    jq -c '.items[1].changes[] | select(.field != "wording") | [.field, .old.value, .new.value, .new.comparator, .difference]' json >got
    [ "$(cat got)" = '["target",3,5,"eq","2"]
["target",92,93,"ge","1"]' ]
    jq -c '.items[2].changes[] | select(.field == "target") | [.old.comparator, .new.comparator, .difference]' json >got
    [ "$(cat got)" = '["eq","ge","-2"]' ]
}

@test "people see both titles, what changed below them, the new and the dropped" {
    old_and_new
    run "$duban" diff --lang zh old.txt new.txt
    [ "$status" -eq 1 ]
    [[ $output == *"延续（2 项）"*"2 → 2 "*"= 3 座 → = 5 座 (+2)  改造 危旧桥梁"* ]]
    [[ $output == *"1 → 3 "*"− 闵若谷  + 柏临川"*"− 区民政局  + 区商务局"*"2024-12-31 → 2025-11-30"*"= 12 家 → ≥ 10 家 (-2)"* ]]
    [[ $output == *"新增（1 项）"*"+ 1 "*"不再列入（1 项）"*"− 3 "*"整治背街小巷"* ]]
    run "$duban" diff --lang en old.txt new.txt
    [[ $output == *"carried over (2)"*"leaders"*"new (1)"*"dropped (1)"* ]]
}

@test "tsv: a header, a row a change, a row for an item without any" {
    old_and_new
    run "$duban" diff --format tsv old.txt new.txt
    [ "${lines[0]}" = $'status\told_item\tnew_item\ttitle\tfield\told\tnew\tdifference\told_line\tnew_line' ]
    grep -q $'^carried\t2\t2\t[^\t]*\ttarget\t= 3 座\t= 5 座\t2\t10\t10$' <<<"$output"
    grep -q $'^new\t\t1\t新增义务教育学位1800个\t\t\t\t\t\t6$' <<<"$output"
    grep -q $'^dropped\t3\t\t整治背街小巷架空线缆\t\t\t\t\t14\t$' <<<"$output"
}

@test "the same, in another encoding and another order: nothing differs" {
    old_and_new
    run "$duban" diff --lang en old.txt old.txt
    [ "$status" -eq 0 ]
    [[ $output == *"no differences"* ]]
    iconv -f UTF-8 -t GB18030 old.txt >gb.txt
    run "$duban" diff old.txt gb.txt
    [ "$status" -eq 0 ]
    { sed -n 1,5p old.txt; sed -n 10,17p old.txt; sed -n 6,9p old.txt; } >turned.txt
    run "$duban" diff --format json old.txt turned.txt
    [ "$status" -eq 0 ]
    [ "$(jq -c .summary <<<"$output")" = '{"carried":3,"changed":0,"new":0,"dropped":0}' ]
    "$duban" diff --format json old.txt - <old.txt | jq -e '.summary.changed == 0'
}

@test "short titles that differ in their one word are two items" {
    notice 2024 >a.txt <<<"（一）新建公园100个
责任单位：区园林绿化局
（二）新建停车泊位300个
责任单位：区城市管理局"
    notice 2025 >b.txt <<<"（一）新建学校100个
责任单位：区教育局
（二）新建停车泊位500个
责任单位：区城市管理局"
    run "$duban" diff --format json a.txt b.txt
    [ "$(jq -c '.summary' <<<"$output")" = '{"carried":1,"changed":1,"new":1,"dropped":1}' ]
}

@test "trouble is status 2: operands, a missing file, no items, no text" {
    old_and_new
    run "$duban" diff old.txt
    [ "$status" -eq 2 ]
    run "$duban" diff old.txt new.txt old.txt
    [ "$status" -eq 2 ]
    run --separate-stderr "$duban" diff old.txt missing.txt
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ $stderr == "duban: missing.txt: "* ]]
    echo 今天没有事 >nothing.txt
    run --separate-stderr "$duban" diff --lang en nothing.txt new.txt
    [ "$status" -eq 2 ]
    [[ $stderr == "duban: nothing.txt: holds no items to compare" ]]
}

@test "hostile sizes take linear time, and what was not compared is told" {
    notice 2024 < <(for i in $(seq 900); do echo "$i.整治第$i号河道"; done) >a.txt
    notice 2025 < <(for i in $(seq 900); do echo "$i.整治第$((i + 1))号河道"; done) >b.txt
    run --separate-stderr timeout 20 "$duban" diff --lang en --format json a.txt b.txt
    [ "$status" -eq 2 ]
    [[ $stderr == *"too many"* ]]
    [ "$(jq -c .summary.carried <<<"$output")" -eq 899 ]
    notice 2024 < <(printf '1.新建公园'; printf '3个、' | awk '{ for (i = 0; i < 20000; i++) printf "%s", $0; print "" }') >long.txt
    run timeout 20 "$duban" diff --format tsv long.txt long.txt
    [ "$status" -ne 124 ]
}
