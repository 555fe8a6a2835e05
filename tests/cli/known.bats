load common

# waive LINE...: waivers.tsv with these lines; "|" stands for a TAB.
waive() {
    printf '指纹\t规则\t路径\t理由\t批准人\t到期\n' >waivers.tsv
    printf '%s\n' "$@" | tr '|' '\t' >>waivers.tsv
}
fingerprint() { "$duban" lint --waivers /dev/null --format ndjson --select "$1" "$2" | jq -r .fingerprint; }

@test "a waiver by fingerprint: not told, counted, and the status is clean" {
    waive "$(fingerprint TXT14 draft.txt)|||原件如此|督查室|2030-12-31"
    run "$duban" lint --as-of 2030-12-31 draft.txt
    [ "$status" -eq 0 ]
    [[ $output == *"；另有 1 项已豁免或在基线中"* ]]
    [[ $output != *TXT14* ]]
    "$duban" lint --as-of 2030-12-31 --format json draft.txt >json
    [ "$(jq .summary.suppressed json)" = 1 ]
    [ -z "$(faults findings "" json)" ]
}

@test "a waiver by code and path; another path is told" {
    mkdir -p notices drafts; cp draft.txt notices/; cp draft.txt drafts/
    waive '|TXT14,LNG|drafts/|尚未定稿|督查室|2030-12-31'
    run "$duban" lint --as-of 2030-01-01 --format concise notices drafts
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == notices/draft.txt:*TXT14* ]]
}

@test "a waiver that has expired, is not needed or not whole serves nobody and is told" {
    waive '|TXT14|draft.txt|尚未定稿|督查室|2029-12-31' '|LNG04|draft.txt|尚未定稿|督查室|2030-12-31' \
        '|TXT14|draft.txt||督查室|2030-12-31' '|PUB01|elsewhere.txt|未查|督查室|2030-12-31'
    run "$duban" lint --as-of 2030-01-01 --format concise draft.txt
    [ "$status" -eq 1 ]
    [[ ${lines[0]} == draft.txt:*TXT14* ]]
    [[ ${lines[1]} == "waivers.tsv:2:1: warning ENG05 "*2029-12-31* ]]
    [[ ${lines[2]} == "waivers.tsv:3:1: warning ENG05 "*LNG04* ]]
    [[ ${lines[3]} == "waivers.tsv:4:1: warning ENG05 "*没有理由* ]]
    [ "${#lines[@]}" -eq 4 ]
    run "$duban" lint --as-of 2030-01-01 --format concise --select TXT14,ENG05 draft.txt
    [[ $output != *waivers.tsv:3:* ]]
    run "$duban" lint --as-of 2030-01-01 --format concise --ignore ENG05 draft.txt
    [[ $output != *ENG05* ]]
}

@test "days of expiry without a day to judge them by: could not be checked" {
    waive '|TXT14|draft.txt|尚未定稿|督查室|2029-12-31'
    run "$duban" lint draft.txt
    [ "$status" -eq 2 ]
    [[ $output == *"waivers.tsv: 未能检查 ENG05"* ]]
    echo 'as-of: today' >duban.yaml
    run "$duban" lint draft.txt
    [ "$status" -eq 0 ]
}

@test "waivers stand at the root of the configuration, and paths count from there" {
    mkdir -p repo/notices; cp draft.txt repo/notices/
    (cd repo && waive '|TXT14|notices/*.txt|尚未定稿|督查室|2030-12-31')
    echo 'as-of: 2030-01-01' >repo/duban.yaml
    run sh -c "cd repo/notices && '$duban' lint draft.txt"
    [ "$status" -eq 0 ]
    run "$duban" lint repo/notices
    [ "$status" -eq 0 ]
    run "$duban" lint --waivers missing.tsv repo/notices
    [ "$status" -eq 2 ]
}

@test "a baseline: written, known, new findings told, old lines told" {
    cat comma.txt draft.txt >both.txt
    run --separate-stderr "$duban" lint --write-baseline known.tsv both.txt
    [ "$status" -eq 0 ]
    [[ $stderr == *"known.tsv：写入 "* ]]
    head -1 known.tsv | grep -qx "fingerprint	code	path	message"
    run "$duban" lint --baseline known.tsv --format concise both.txt
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    printf '新增设施XX处，已验收\n' >>both.txt
    run "$duban" lint --baseline known.tsv --format concise --select TXT14 both.txt
    [ "$status" -eq 1 ]
    [ "${#lines[@]}" -eq 1 ]
    cp draft.txt both.txt
    run "$duban" lint --baseline known.tsv --format concise both.txt
    [[ $output == *"known.tsv:"*ENG05* ]]
    echo 'baseline: known.tsv' >duban.yaml
    cat comma.txt draft.txt >both.txt
    run "$duban" lint --format concise both.txt
    [ -z "$output" ]
}

@test "a baseline is not written when something could not be read" {
    run "$duban" lint --write-baseline known.tsv draft.txt missing.txt
    [ "$status" -eq 2 ]
    [ ! -e known.tsv ]
    run "$duban" lint --write-baseline no/known.tsv draft.txt
    [ "$status" -eq 2 ]
}

@test "the same finding in another file is not in the baseline" {
    mkdir -p a b; cp draft.txt a/; cp draft.txt b/
    "$duban" lint --write-baseline known.tsv a
    run "$duban" lint --baseline known.tsv --format concise a b
    [ "$status" -eq 1 ]
    [[ $output == b/draft.txt:* && $output != *a/draft.txt* ]]
}
