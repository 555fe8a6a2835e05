load common

# A data repo of its own: repo/, the current folder.
fresh() {
    cp -R "$root/tests/repo" repo
    cd repo
}
# filled TEMPLATE FILED: the template with what FILED says of each row in the columns a unit fills.
filled() {
    awk -F, -v OFS=, 'NR == FNR { said[FNR] = $0; next }
        FNR > 1 { end = sub(/\r$/, ""); split(said[FNR], word, ","); for (i = 10; i <= 29; i++) if (word[i] != "") $i = word[i]; $0 = $0 "\r" } { print }' "$2" "$1"
}

@test "template: what is known is filled in, the rest is blank, and nothing is a zero" {
    fresh
    run "$duban" template --unit 区民政局 --period 2025M06 --encoding utf-8
    [ "$status" -eq 0 ]
    [ "${lines[1]}" = "2025M06,2,1,在梧桐里等社区新建10家养老驿站,区民政局,顾怀瑾,家,10,5,,,,,,,,,,,,,,,否,,,,,"$'\r' ]
    [ "${lines[2]}" = "2025M06,12,1,依托全区174家养老驿站，为高龄老年人提供上门助餐服务,区民政局,顾怀瑾,,,,,不适用,不适用,,,,,,,,,,,,否,,,,,"$'\r' ]
    [ "${#lines[@]}" -eq 3 ]
    run "$duban" template --unit 区农业农村局 --period 2025M06 --encoding utf-8
    [[ ${lines[1]} == *",万亩,3.65,1.2,,,"* ]]
    rm -r filings/2025/M0[45]
    run "$duban" template --unit 区民政局 --period 2025M06 --encoding utf-8
    [[ ${lines[1]} == *",家,10,,,,"* ]]
}

@test "template: the unit by name, short name and code; others are told" {
    fresh
    "$duban" template --unit 区民政局 --period 2025M06 >want
    for unit in mzj 民政局 云岫区民政局 " 区民政局 "; do
        "$duban" template --unit "$unit" --period 2025M06 >got
        diff want got
    done
    run "$duban" template --lang en --unit 区民正局 --period 2025M06
    [ "$status" -eq 2 ]
    [[ $output == *"did you mean 区民政局?"* ]]
    run "$duban" template --unit 区财政局 --period 2025M06
    [ "$status" -eq 2 ]
    [[ $output == *"不是任何一项的责任单位"* ]]
    run "$duban" template --period 2025M06
    [ "$status" -eq 2 ]
    [[ $output == *"--unit"* ]]
}

@test "template, filled in: lints clean but for its form, in every encoding and profile" {
    fresh
    for unit in mzj rsj wjw wlj nyj cgw zjw; do
        cp "filings/2025/M06/$unit.csv" filed
        for encoding in utf-8-bom utf-8 gbk; do
            "$duban" template --unit $unit --period 2025M06 --encoding $encoding -o form
            iconv -f $([ $encoding = gbk ] && echo GBK || echo UTF-8) -t UTF-8 form >text
            filled text filed | iconv -f UTF-8 -t $([ $encoding = gbk ] && echo GBK || echo UTF-8) >"filings/2025/M06/$unit.csv"
            for profile in commit review publish; do
                run "$duban" lint --profile $profile --format concise "filings/2025/M06/$unit.csv"
                [ "$status" -eq 0 ]
                echo "$output" | grep -vE ' (ENC02|ENC03|ENC12) |^[0-9]+ 个文件' >rest || true
                cat rest
                [ ! -s rest ]
            done
        done
        cp filed "filings/2025/M06/$unit.csv"
    done
}

@test "template in GBK: a character that it lacks is told, and the file stays as it was" {
    fresh
    sed -i 's/顾怀瑾/顾怀𬀩/' notices/2025.txt
    echo before >form.csv
    run "$duban" template --unit mzj --period 2025M06 --encoding gbk -o form.csv
    [ "$status" -eq 2 ]
    [[ $output == *"第 2 行的“𬀩”"* ]]
    [ "$(cat form.csv)" = before ]
    run "$duban" template --unit mzj --period 2025M06 --encoding gbk
    [ "$status" -eq 2 ]
    [[ $output != *'?'* ]]
    "$duban" template --unit mzj --period 2025M06 -o form.csv
    [ "$(head -c 3 form.csv | od -An -tx1)" = " ef bb bf" ]
}

@test "collect: the table reads back as the filings, and status 0 when nothing is amiss" {
    fresh
    run "$duban" collect --period 2025M06
    [ "$status" -eq 0 ]
    [[ $output == *"7 / 10 家  70%（序时 50%）"* ]]
    "$duban" collect --period 2025M06 --format csv >all.csv
    sed 1d all.csv | sort >got
    sed -s 1d filings/2025/M06/*.csv | sort >want
    diff want got
    "$duban" collect --period 2025M06 --format tsv | tr '\t' , | diff all.csv -
    "$duban" collect --period 2025M06 --format json >json
    [ -z "$(faults collection "" json)" ]
    [ "$(jq '.rows | length' json)" -eq "$(wc -l <got)" ]
    [ "$(jq '[.silent, .disagreeing, .unfiled, .left_out] == [[], [], [], 0]' json)" = true ]
}

@test "collect: who is silent, and which items nobody filed: status 1" {
    fresh
    rm filings/2025/M06/nyj.csv
    run "$duban" collect --period 2025M06
    [ "$status" -eq 1 ]
    [[ $output == *"没有填报的单位"*"COV02 区农业农村局"* ]]
    [[ $output == *"4 建设高标准农田3.65万亩"$'\n'"  没有填报  区农业农村局"* ]]
    "$duban" collect --period 2025M06 --format json >json || [ $? -eq 1 ]
    [ -z "$(faults collection "" json)" ]
    [ "$(jq -c '[.unfiled, [.silent[].code]]' json)" = '[["4"],["COV02"]]' ]
}

@test "collect and report: no telephone number in full" {
    fresh
    sed -i '2s/,$/,联系人 13912345678/' filings/2025/M06/mzj.csv
    for format in text csv tsv json; do
        "$duban" collect --period 2025M06 --format $format >out 2>&1
        ! grep -q 13912345678 out
    done
    "$duban" collect --period 2025M06 --format csv | grep -q '139\*\*\*\*5678'
    "$duban" report --period 2025M06 >page.html || true
    ! grep -q 13912345678 page.html
}

@test "collect: a period that is none, a year without notice, a file that is no filing: status 2" {
    fresh
    for period in 2025M13 6月 2025Q2 M06 ""; do
        run "$duban" collect --period "$period"
        [ "$status" -eq 2 ]
        [[ $output == *"--period"* ]]
    done
    run "$duban" collect --period 2025M06 filings
    [ "$status" -eq 2 ]
    [[ $output == *"-C"* ]]
    run "$duban" collect --period 2024M06
    [ "$status" -eq 2 ]
    [[ $output == *"2024 年既没有台账，也没有通知"* ]]
    run "$duban" collect --period 2025M06 -C nowhere
    [ "$status" -eq 2 ]
    printf 'PK\003\004\024\000' >filings/2025/M06/zzz.csv
    run "$duban" collect --period 2025M06
    [ "$status" -eq 2 ]
    [[ $output == *"zzz.csv"* && $output == *"7 / 10 家"* ]]
}

@test "report: one page, nothing from outside, every row, links that lead somewhere" {
    fresh
    sed -i '2s/,7,70.0%,/,4,40.0%,/' filings/2025/M06/mzj.csv
    for language in zh en; do
        run "$duban" report --lang $language --period 2025M06 -o page.html
        [ "$status" -eq 1 ]
        grep -q "default-src 'none'; style-src 'unsafe-inline'" page.html
        ! grep -qE '<script|src=|https?://|url\(|@import' page.html
        [ "$(grep -c '<tr id="r' page.html)" -eq "$(sed -s 1d filings/2025/M06/*.csv | wc -l)" ]
        grep -o 'href="#[^"]*"' page.html | sed 's/href="#//; s/"//' | sort -u >links
        grep -o ' id="[^"]*"' page.html | sed 's/ id="//; s/"//' | sort >ids
        [ -z "$(uniq -d ids)" ]
        [ -z "$(comm -23 links ids)" ]
        grep -q '<code>XPD01</code> <a href="#r' page.html
        grep -q '<li id="n1-L' page.html
    done
}

@test "report: lights by the registry's table, in words; none without it" {
    fresh
    ! "$duban" report --period 2025M06 | grep -q 'class="light"'
    printf '规则名\t比较量\t颜色\t下界\t上界\t闭开\n比\t比值\t绿灯\t1\t\t闭开\n比\t比值\t黄灯\t0.8\t1\t闭开\n比\t比值\t红灯\t\t0.8\t\n' >registry/lights.tsv
    "$duban" collect --period 2025M06 --format json >json
    [ "$(jq -r '.rows[] | select(.item == "2") | .light' json)" = 绿灯 ]
    [ "$(jq -r '[.rows[].light | select(. != null)] | length' json)" -gt 4 ]
    "$duban" report --period 2025M06 | grep -q '<i class="dot green"></i>绿灯'
}

@test "report: hostile text stays text" {
    fresh
    sed -i '2s/截至6月25日/<script>alert(1)<\/script><img src=x onerror=y>/' filings/2025/M06/mzj.csv
    "$duban" report --period 2025M06 >page.html || true
    ! grep -qE '<(script|img)' page.html
    grep -q '&lt;script&gt;' page.html
}
