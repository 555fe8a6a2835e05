load common

# Filings of some 6 MiB: these are mapped, forgotten behind the rows and looked at by two
# threads; what comes from standard input is held whole. The outcome is the same.

setup() {
    root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    duban=$root/build/duban
    unset DUBAN_LANG LANG NO_COLOR
    export LC_ALL=C
}

# rows MONTH FAULTS: 22,000 rows; with FAULTS every 701st has one of seven.
rows() {
    awk -F, -v OFS=, -v faults="$2" '
        FNR == 1 { if (NR == 1) print; next }
        !seen[$2 "-" $3]++ && $11 ~ /^[0-9]+$/ && $8 == $8 + 0 { lines[count++] = $0 }
        END {
            for (i = 0; i < 22000; i++) {
                $0 = lines[i % count]
                $5 = "第" int(i / count) + 1 "街道"
                fault = faults && i % 701 == 700 ? int(i / 701) % 7 + 1 : 0
                if (fault == 1) $11 = $11 + 1
                if (fault == 2) $12 = "1.3%"
                if (fault == 3) $17 = $17 "联系人 138-0000-1234"
                if (fault == 4) $10 = -$10
                if (fault == 5) $17 = "“他说“" $17 "\"x\""
                if (fault == 6) $5 = "第 " int(i / count) + 1 " 街道"
                print
                if (fault == 7) print
            }
        }' "$BATS_TEST_DIRNAME"/../repo/filings/2025/"$1"/*.csv
}

setup_file() {
    export long=$BATS_FILE_TMPDIR/long
    mkdir -p "$long/filings/2025/M05" "$long/filings/2025/M06"
    cp -R "$BATS_TEST_DIRNAME"/../repo/notices "$BATS_TEST_DIRNAME"/../repo/registry "$long"
    sed 's/^责任单位：.*/&、各街道/' "$BATS_TEST_DIRNAME"/../repo/notices/2025.txt >"$long/notices/2025.txt"
    rows M05 >"$long/filings/2025/M05/zjw.csv"
    rows M06 1 >"$long/filings/2025/M06/zjw.csv"
}

# same FORM: the same findings with one thread, with two, and from standard input.
same() {
    cd "$long"
    file=filings/2025/M06/zjw.csv
    "$duban" lint --profile commit --format "$1" --jobs 1 $file >one || [ $? -eq 1 ]
    "$duban" lint --profile commit --format "$1" --jobs 2 $file >two || [ $? -eq 1 ]
    "$duban" lint --profile commit --format "$1" --jobs 1 --stdin-filename $file - <$file >three || [ $? -eq 1 ]
    [ -s one ]
    cmp one two
    cmp one three
}

@test "a long filing: mapped or held, by one thread or two, the outcome is the same" {
    same ndjson
    [ "$(grep -c '"code":"PUB01"' one)" -eq "$(awk -F, '/138-0000/' filings/2025/M06/zjw.csv | wc -l)" ]
    [ "$(grep -c '"code":"IDN19"' one)" -eq "$(uniq -d filings/2025/M06/zjw.csv | wc -l)" ]
    ! grep -q '138-0000-1234' one
}

@test "… with lines and carets" {
    same text
}

@test "… with a mark, in GBK and in UTF-16" {
    cd "$long"
    cp filings/2025/M06/zjw.csv kept
    (printf '\357\273\277'; cat kept) >filings/2025/M06/zjw.csv
    same ndjson
    iconv -f UTF-8 -t GB18030 kept >filings/2025/M06/zjw.csv
    same ndjson
    [ "$(grep -c '"code":"ENC02"' one)" -eq 1 ]
    iconv -f UTF-8 -t UTF-16LE kept >filings/2025/M06/zjw.csv
    same ndjson
    cp kept filings/2025/M06/zjw.csv
}

@test "what is less than the month before is found among rows that are packed" {
    cd "$long"
    awk -F, -v OFS=, 'FNR == 15001 { $11 = 1; $9 = 0; $10 = 1 } { print }' filings/2025/M06/zjw.csv >changed
    mv changed filings/2025/M06/zjw.csv
    run "$duban" lint --format concise --select XPD01 filings/2025/M06/zjw.csv
    [ "$status" -eq 1 ]
    [[ $output == *"zjw.csv:15001:"*"XPD01"* ]]
}

@test "--jobs wants a number" {
    run "$duban" lint --jobs 0 "$long/filings"
    [ "$status" -eq 2 ]
    [[ $output == *"--jobs"* ]]
    run "$duban" lint -j two "$long/filings"
    [ "$status" -eq 2 ]
}
