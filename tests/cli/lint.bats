load common

@test "a clean notice: status 0 and one line" {
    run "$duban" lint notice.txt
    [ "$status" -eq 0 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == "1 个文件，没有发现问题" ]]
}

@test "the human form: place, line, carets under double-width characters, why, fix" {
    run "$duban" lint --select LNG04 comma.txt
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "comma.txt:6:13: info LNG04 [~] 汉字之间用了半角标点：“,”应为“，”" ]
    [ "${lines[1]}" = "     6 | （一）新建社区食堂12家,方便老年人就餐" ]
    [ "${lines[2]}" = "       |                       ^" ]
    [[ ${lines[3]} == "       = 为何：行文"* ]]
    [ "${lines[4]}" = "       = 改法：改为“，”" ]
    run "$duban" lint --lang en --select LNG04 comma.txt
    [ "${lines[0]}" = "comma.txt:6:13: info LNG04 [~] half-width punctuation between Han characters: , should be ，" ]
}

@test "columns count characters also behind a character outside the BMP, a tab and a BOM" {
    printf '\357\273\277𠮷\t完成,验收\r\n' >wide.txt
    run "$duban" lint --format concise --select LNG04 wide.txt
    [ "$output" = "wide.txt:1:5: info LNG04 汉字之间用了半角标点：“,”应为“，”" ]
    "$duban" lint --format json --select LNG04 wide.txt >json
    [ "$(jq -c '.findings[0] | [.line, .column, .end_column, .offset, .length]' json)" = "[1,5,6,14,1]" ]
}

@test "long lines are cut around the place" {
    { yes 建 | head -n 5000 | tr -d '\n'; printf '成,验'; yes 收 | head -n 5000 | tr -d '\n'; } >long.txt
    run "$duban" lint --select LNG04 long.txt
    [[ ${lines[0]} == "long.txt:1:5002:"* ]]
    [[ ${lines[1]} == *"| …建"*"成,验"*"收…" ]]
    [ "${#lines[1]}" -lt 300 ]
    [ "${lines[2]}" = "       |                                  ^" ]
}

@test "nothing in a document drives the terminal or a runner" {
    printf '甲\033[31m乙,丙\n##[error]丁,戊\n' >hostile.txt
    run "$duban" lint --color never hostile.txt
    [[ $output != *$'\033'* ]]
    [[ $output != *"##["* ]]
    [[ $output == *"␛[31m"* ]]
}

@test "personal data is masked in every form, in the excerpt of other findings too" {
    echo '联系人：139-0666-5678,电话,110101197908150033,邮箱q_z@example.com。。' >secret.txt
    for format in text concise json ndjson sarif github gitlab junit rdjson html; do
        for select in PUB,TXT,LNG TXT,LNG ""; do
            run "$duban" lint --format $format ${select:+--select $select} secret.txt
            [[ $output != *"0666"* ]]
            [[ $output != *"19790815"* ]]
            [[ $output != *"q_z"* ]]
        done
    done
    run "$duban" lint --select TXT13 secret.txt
    [[ $output == *"139-****-5678"* ]]
    "$duban" lint --write-baseline known.tsv secret.txt
    ! grep -E '0666|19790815|q_z' known.tsv
}

@test "status: 1 from --fail-on up, 0 below it, --exit-zero" {
    run "$duban" lint draft.txt
    [ "$status" -eq 1 ]
    run "$duban" lint comma.txt
    [ "$status" -eq 0 ]
    run "$duban" lint --fail-on info comma.txt
    [ "$status" -eq 1 ]
    run "$duban" lint --fail-on warning comma.txt
    [ "$status" -eq 0 ]
    run "$duban" lint --exit-zero draft.txt
    [ "$status" -eq 0 ]
    [[ $output == *TXT14* ]]
}

@test "trouble outranks findings, is one line on stderr, and the other files are done" {
    run --separate-stderr "$duban" lint --format concise missing.txt draft.txt
    [ "$status" -eq 2 ]
    [[ $output == "draft.txt:6:"*TXT14* ]]
    [ "${#stderr_lines[@]}" -eq 1 ]
    [[ $stderr == "duban: missing.txt: "* ]]
    run "$duban" lint --exit-zero missing.txt
    [ "$status" -eq 2 ]
}

@test "select and ignore by code, family and name" {
    cat comma.txt draft.txt >both.txt
    run "$duban" lint --format concise --select LNG both.txt
    [[ $output == *LNG04* && $output != *TXT14* ]]
    run "$duban" lint --format concise --select edit-residue both.txt
    [[ $output != *LNG04* && $output == *TXT14* ]]
    run "$duban" lint --format concise --select LNG,TXT --ignore LNG04 both.txt
    [[ $output != *LNG04* && $output == *TXT14* ]]
}

@test "every check runs although an earlier one found something" {
    printf '攻府\000已完成XX家，，，138-0000-1234\n截止6月底,验收《办法\n' >many.txt
    run "$duban" lint --format concise many.txt
    for code in ENC09 LNG01 LNG04 LNG06 PUB01 TXT12 TXT13 TXT14; do
        [[ $output == *" $code "* ]]
    done
}

@test "json and ndjson keep to the schema; both say the same" {
    mkdir all
    for file in "$root"/tests/checks/*/bad*.txt; do cp "$file" "all/$(basename "$(dirname "$file")")-$(basename "$file")"; done
    "$duban" lint --format json --exit-zero all draft.txt >json || [ $? -le 2 ]
    [ -z "$(faults findings "" json)" ]
    "$duban" lint --format ndjson --exit-zero all draft.txt >ndjson || [ $? -le 2 ]
    [ -z "$(faults findings line ndjson)" ]
    [ "$(jq -c '.findings[]' json)" = "$(jq -c 'select(has("code"))' ndjson)" ]
    [ "$(jq '.summary | .errors + .warnings + .infos' json)" -eq "$(jq -c 'select(has("code"))' ndjson | wc -l)" ]
}

@test "fingerprints survive when lines move, and twins have their own" {
    before=$("$duban" lint --format ndjson --select LNG04 comma.txt | jq -r .fingerprint)
    mkdir moved; { echo 说明; echo; cat comma.txt; } >moved/comma.txt
    after=$("$duban" lint --format ndjson --select LNG04 moved/comma.txt | jq -r .fingerprint)
    [ "$before" = "$after" ]
    cat comma.txt comma.txt >twins.txt
    [ "$("$duban" lint --format ndjson --select LNG04 twins.txt | jq -r .fingerprint | sort -u | wc -l)" -eq 2 ]
}

@test "offsets of fixes are bytes of the file: applying them mends it" {
    "$duban" lint --format json --select LNG04,ENC14 comma.txt >json
    jq -r '.findings[].fix.edits[] | "\(.offset) \(.length) \(.text)"' json >edits
    read -r offset length text <edits
    { head -c "$offset" comma.txt; printf %s "$text"; tail -c +$((offset + length + 1)) comma.txt; } >mended.txt
    cmp mended.txt notice.txt
}

@test "folders: *.txt and *.md in order, hidden files and links left out" {
    mkdir -p tree/b tree/.hidden outside
    cp comma.txt tree/b/two.md; cp comma.txt tree/a.txt; cp comma.txt tree/c.csv
    cp comma.txt tree/.hidden/d.txt; cp comma.txt outside/e.txt
    ln -s ../outside tree/link; ln -s ../outside/e.txt tree/f.txt; ln -s . tree/loop
    run "$duban" lint --format concise --select LNG04 tree
    [ "${#lines[@]}" -eq 2 ]
    [[ ${lines[0]} == tree/a.txt:* && ${lines[1]} == tree/b/two.md:* ]]
    mkdir empty
    run "$duban" lint empty
    [ "$status" -eq 2 ]
    (cd tree/b && run "$duban" lint --format concise --select LNG04 && [[ $output == ./two.md:* ]])
}

@test "standard input, and the name it is shown by" {
    run sh -c "'$duban' lint --format concise --select LNG04 - <comma.txt"
    [[ $output == -:6:13:* ]]
    run sh -c "'$duban' lint --format concise --select LNG04 --stdin-filename notices/2024.txt - <comma.txt"
    [[ $output == notices/2024.txt:6:13:* ]]
}

@test "a file name that is no UTF-8 is shown, and the file is read" {
    name=$(printf 'a\377\033.txt')
    cp comma.txt "$name" 2>/dev/null || skip "the file system refuses such names"
    run "$duban" lint --format concise --select LNG04 "$name"
    [[ $output == "a�␛.txt:6:13:"* ]]
    "$duban" lint --format json --select LNG04 "$name" | jq -e . >/dev/null
}

@test "statistics" {
    run "$duban" lint --statistics --format concise draft.txt
    [[ $output == *"1  TXT14  "* ]]
}

@test "--as-of wants a day that exists" {
    run "$duban" lint --as-of 2024-02-30 notice.txt
    [ "$status" -eq 2 ]
    run "$duban" lint --as-of 2024-02-29 notice.txt
    [ "$status" -eq 0 ]
}

@test "the long blanks and the comma of the notice of Tongzhou, and nothing false" {
    [ -e /work/shared/notices/tongzhou-2024.txt ] || skip "the notice is not here"
    run "$duban" lint --format concise --select ENC,TXT,LNG,PUB /work/shared/notices/tongzhou-2024.txt
    [ "${#lines[@]}" -eq 3 ]
    [[ $output == *":11:11: info ENC14 "* ]]
    [[ $output == *":29:16: warning ENC14 "*" 4541 "* ]]
    [[ $output == *":83:43: info LNG04 "* ]]
}
