load common

# A notice with what safe fixes mend: CRLF, blanks at a line's end, a hidden character.
faulty() {
    sed -e 's/区民政局/区民​政局/' -e '/闵若谷/s/$/   /' -e 's/$/\r/' notice.txt
}

@test "fix mends what no reader sees, and lint finds it no more" {
    faulty >file.txt
    run "$duban" fix file.txt
    [ "$status" -eq 0 ]
    [ "$output" = "1 个文件，没有发现问题；已改 3 项，余 0 项" ]
    cmp file.txt notice.txt
    run "$duban" lint file.txt
    [ "$output" = "1 个文件，没有发现问题" ]
}

@test "fixing twice changes nothing more, not even the file's times" {
    faulty >file.txt
    "$duban" fix file.txt
    touch -d 2001-01-01 file.txt
    run "$duban" fix file.txt
    [ "$status" -eq 0 ]
    [ "$output" = "1 个文件，没有发现问题；已改 0 项，余 0 项" ]
    [ "$(stat -c %Y file.txt)" = "$(date -d 2001-01-01 +%s)" ]
}

@test "lint --fix is fix; lint alone writes nothing and says what fix would do" {
    faulty >file.txt
    cp file.txt before.txt
    run "$duban" lint --lang en file.txt
    cmp file.txt before.txt
    [[ $output == *"warning ENC10 [*] invisible characters"* ]]
    [[ $output == *"; [*] 3 to mend with duban fix" ]]
    run "$duban" lint --lang en comma.txt
    [[ $output == *"info LNG04 [~] half-width"* ]]
    [[ $output == *"; [~] 1 more with duban fix --unsafe-fixes" ]]
    run "$duban" lint --fix --lang en file.txt
    [ "$output" = "1 file(s), nothing found; 3 mended, 0 left" ]
    cmp file.txt notice.txt
}

@test "what a reader sees wants --unsafe-fixes" {
    cp comma.txt file.txt
    run "$duban" fix file.txt
    [[ $output == *"LNG04"* && $output == *"已改 0 项，余 1 项；[~] 1 项可用 duban fix --unsafe-fixes 修改" ]]
    cmp file.txt comma.txt
    run "$duban" fix --unsafe-fixes file.txt
    [ "$status" -eq 0 ]
    cmp file.txt notice.txt
}

@test "legacy encodings become UTF-8 together with the other fixes" {
    for encoding in GB18030 GBK UTF-16LE UTF-16BE; do
        case $encoding in UTF-16LE) printf '\377\376' ;; UTF-16BE) printf '\376\377' ;; esac >file.txt
        sed -e '/闵若谷/s/$/   /' -e 's/$/\r/' notice.txt | iconv -f UTF-8 -t $encoding >>file.txt
        run "$duban" fix file.txt
        [ "$status" -eq 0 ]
        cmp file.txt notice.txt
    done
    { printf '\357\273\277'; cat notice.txt; } >file.txt
    "$duban" fix file.txt
    cmp file.txt notice.txt
}

@test "without the encoding's fix the file keeps it, byte for byte but for the edits" {
    for encoding in GB18030 GBK UTF-16LE UTF-16BE; do
        case $encoding in UTF-16LE) printf '\377\376' ;; UTF-16BE) printf '\376\377' ;; esac >file.txt
        cp file.txt want.txt
        iconv -f UTF-8 -t $encoding notice.txt >>want.txt
        sed '/闵若谷/s/$/   /' comma.txt | iconv -f UTF-8 -t $encoding >>file.txt
        run "$duban" fix --unsafe-fixes --ignore ENC02,ENC04 file.txt
        [ "$status" -eq 0 ]
        cmp file.txt want.txt
    done
}

@test "two findings that touch are both mended in one call" {
    printf '%s  \032' "$(cat notice.txt)" >file.txt
    run "$duban" fix file.txt
    [ "$status" -eq 0 ]
    cmp file.txt notice.txt
}

@test "select and ignore decide what is mended, and what is waived stays" {
    faulty >file.txt
    "$duban" fix --select ENC12 file.txt
    sed 's/\r$//' <<<"$(faulty)" | cmp - file.txt
    "$duban" fix --ignore ENC14 file.txt
    sed '/闵若谷/s/$/   /' notice.txt | cmp - file.txt
    printf '规则\t路径\t理由\t批准人\t到期\nENC14\tfile.txt\t原样\t甲\t2999-01-01\n' >waivers.tsv
    run "$duban" fix --as-of 2024-06-30 file.txt
    [ "$status" -eq 0 ]
    sed '/闵若谷/s/$/   /' notice.txt | cmp - file.txt
}

@test "--diff writes nothing, exits with 1, and git apply takes it" {
    faulty >"two words.txt"
    printf '%s' "$(cat comma.txt)" >b.txt
    cp "two words.txt" before.txt
    run "$duban" fix --diff notice.txt
    [ "$status" -eq 0 ]
    [ "$output" = "duban: 可改 0 项，0 个文件" ]
    "$duban" fix --unsafe-fixes --diff . >patch 2>err && status=0 || status=$?
    [ "$status" -eq 1 ]
    cmp before.txt "two words.txt"
    grep -q '^\\ No newline at end of file' patch
    sed -i '/^--- a.before.txt/,/^--- a.two words/{/^--- a.two words/!d}' patch
    git init -q . && git apply patch
    cmp "two words.txt" notice.txt
    cmp b.txt notice.txt
}

@test "--diff of a GBK file is UTF-8, for people" {
    iconv -f UTF-8 -t GBK comma.txt >file.txt
    run --separate-stderr "$duban" fix --unsafe-fixes --diff file.txt
    [ "$status" -eq 1 ]
    [ "${lines[0]}" = "file.txt：由 GB18030 改为 UTF-8" ]
    [[ $output == *"-（一）新建社区食堂12家,方便老年人就餐"* ]]
    [[ $output == *"+（一）新建社区食堂12家，方便老年人就餐"* ]]
}

@test "--diff masks personal data, and says that it does" {
    sed '/闵若谷/s/$/ 13800001234  /' notice.txt >file.txt
    run "$duban" fix --diff file.txt
    [ "$status" -eq 1 ]
    [[ $output != *13800001234* && $output == *'138****1234'* && $output == *遮盖* ]]
    "$duban" fix file.txt || true
    grep -q '13800001234$' file.txt
}

@test "standard input is mended onto standard output, the rest of the report goes aside" {
    run --separate-stderr sh -c "sed 's/\$/\\r/' comma.txt | '$duban' fix -"
    [ "$status" -eq 0 ]
    [ "$output" = "$(cat comma.txt)" ]
    [[ $stderr == -:6:13:*LNG04* ]]
    "$duban" fix - <notice.txt 2>/dev/null | cmp - notice.txt
    "$duban" fix --stdin-filename a.txt -o out.txt - <notice.txt 2>/dev/null
    cmp out.txt notice.txt
}

@test "status: 1 when findings are left, 2 for trouble, --exit-non-zero-on-fix" {
    run "$duban" fix draft.txt
    [ "$status" -eq 1 ]
    run "$duban" fix missing.txt draft.txt
    [ "$status" -eq 2 ]
    faulty >file.txt
    run "$duban" fix --exit-non-zero-on-fix file.txt
    [ "$status" -eq 1 ]
    run "$duban" fix --exit-non-zero-on-fix file.txt
    [ "$status" -eq 0 ]
    run "$duban" lint --unsafe-fixes file.txt
    [ "$status" -eq 2 ]
}

@test "what would be worse is left as it was, and told" {
    # Without the hidden character this is somebody's telephone number: an error.
    sed 's/12家/1380000​1234号/' notice.txt >file.txt
    cp file.txt before.txt
    run --separate-stderr "$duban" fix --lang en file.txt
    [ "$status" -eq 2 ]
    [[ $stderr == "duban: file.txt: left as it was"*PUB01* ]]
    cmp file.txt before.txt
}

@test "links, read-only files and what is no regular file are refused, and told" {
    faulty >file.txt
    cp file.txt before.txt
    ln -s file.txt link.txt
    run "$duban" fix link.txt
    [ "$status" -eq 2 ]
    [[ $output == *"link.txt: 写不了：a symbolic link"* ]]
    [ -L link.txt ]
    chmod 444 file.txt
    run "$duban" fix file.txt
    [ "$status" -eq 2 ]
    [[ $output == *"file.txt: 写不了：read-only"* ]]
    cmp file.txt before.txt
    mkfifo pipe.txt
    (cat before.txt >pipe.txt) &
    run "$duban" fix pipe.txt
    [ "$status" -eq 2 ]
    [ -p pipe.txt ]
}

@test "a file keeps its mode, and no other file is left behind" {
    faulty >file.txt
    chmod 640 file.txt
    ls >before
    "$duban" fix file.txt
    [ "$(stat -c %a file.txt)" = 640 ]
    ls | diff before -
}

@test "blanks that mean something stay: empty cells, the line break of Markdown" {
    printf '序号\t任务\t备注\n1\t新建食堂\t\n' >table.txt
    printf '责任单位：区民政局  \n完成期限：2024年12月底前\n' >break.md
    cp table.txt table; cp break.md break
    "$duban" fix table.txt break.md || true
    cmp table.txt table
    cmp break.md break
}

@test "undecodable bytes are never lost: such a file is not made UTF-8" {
    iconv -f UTF-8 -t GBK notice.txt | sed 's/$/  /' >file.txt
    printf '\377\377\n' >>file.txt
    "$duban" fix file.txt || true
    { iconv -f UTF-8 -t GBK notice.txt; printf '\377\377\n'; } | cmp - file.txt
}

@test "of a filing the cells of the form are mended, and prose stays as it was written" {
    mkdir -p repo/filings/2025/M06
    cp -r "$root/samples/repo/notices" repo
    file=repo/filings/2025/M06/mzj.csv
    clean=$root/samples/repo/filings/2025/M06/mzj.csv
    sed -e '2s/区民政局/区民\xe2\x80\x8b政局/' -e '2s/,2,7,/,2,７,/' -e '2s/厨具。/厨具１２\xe2\x80\x8b。/' -e 's/$/\r/' "$clean" >$file
    run "$duban" lint --format json repo
    [ "$(jq -c '[.findings[] | select(.fix) | [.code, .fix.safe, (.fix.edits | length)]]' <<<"$output")" = \
        '[["ENC12",true,0],["ENC10",true,1],["ENC15",true,1],["ENC15",false,1],["ENC10",false,1]]' ]
    "$duban" fix repo >/dev/null
    sed '2s/厨具。/厨具１２\xe2\x80\x8b。/' "$clean" | cmp - $file
    "$duban" fix --unsafe-fixes repo >/dev/null
    sed '2s/厨具。/厨具12。/' "$clean" | cmp - $file
}

@test "nothing that is no text is touched" {
    printf 'PK\003\004\r\n  ' >zip.txt
    cp zip.txt before
    run "$duban" fix zip.txt
    [ "$status" -eq 1 ]
    cmp zip.txt before
}

@test "json says how many were mended, and fixes of the whole file" {
    sed 's/$/\r/' notice.txt | iconv -f UTF-8 -t GBK >file.txt
    "$duban" lint --format json file.txt >json
    [ -z "$(faults findings "" json)" ]
    [ "$(jq -c '[.findings[].fix.whole]' json)" = '[["utf-8"],["lf"]]' ]
    "$duban" fix --format json file.txt >json 2>err
    [ -z "$(faults findings "" json)" ]
    [ "$(jq .summary.mended json)" -eq 2 ]
    [ ! -s err ]
}

@test "every safe fix of every case of every check, and fixing again" {
    mkdir all
    for file in "$root"/tests/checks/*/bad*.*; do [ -d "$file" ] || cp "$file" "all/$(basename "$(dirname "$file")")-$(basename "$file")"; done
    "$duban" fix --format concise all >/dev/null 2>err || [ $? -le 2 ]
    ! grep -E '没有改|再运行' err
    cp -r all again
    "$duban" fix --format concise again >/dev/null 2>&1 || [ $? -le 2 ]
    diff -r all again
    "$duban" fix --unsafe-fixes --format concise all >/dev/null 2>&1 || [ $? -le 2 ]
    rm -r again; cp -r all again
    "$duban" fix --unsafe-fixes --format concise again >/dev/null 2>&1 || [ $? -le 2 ]
    diff -r all again
}
