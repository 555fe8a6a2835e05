load common

@test "without a command: what is to be done, and status 2" {
    run "$duban"
    [ "$status" -eq 2 ]
    [[ $output == *"duban help"* ]]
}

@test "help lists every command, and tells of one" {
    for command in "" parse lint rules help; do
        run "$duban" help $command
        [ "$status" -eq 0 ]
        [[ $output == *"用法"* ]]
    done
    run "$duban" lint --help --lang en
    [[ $output == *"usage: duban lint"*"--fail-on LEVEL"*"[info|warning|error]"* ]]
    run "$duban" parse -h
    [[ $output != *"--select"* ]]
}

commands()
{
    "$duban" help | sed -n '/^命令/,/^$/s/^  \([a-z]*\) .*/\1/p'
}

@test "--help names every option, duban help tells of every one" {
    [ "$(commands | wc -l)" -gt 10 ]
    for command in $(commands); do
        "$duban" help $command --lang en | grep -oE '^  (-., |    )--[a-z-]+' | grep -oE -- '--.*' | sort >told
        "$duban" $command --help --lang en | grep -oE -- '--[a-z][a-z-]*' | sort -u >named
        [ -z "$(comm -23 told named)" ]
        grep -qx -- --version told
    done
}

@test "--help fits a screen of 24 lines of 80 columns, in both languages" {
    for language in zh en; do
        for command in "" $(commands); do
            "$duban" $command --help --lang $language >screen
            [ "$(wc -l <screen)" -le 24 ]
            # A Han character takes two columns and three bytes.
            jq -R 'select(([explode[] | if . > 11903 then 2 else 1 end] | add // 0) > 80 and (startswith("用法") or startswith("usage") | not))' screen >wide
            [ ! -s wide ]
            ! grep -q ' $' screen
        done
    done
}

@test "the version is one line" {
    run "$duban" --version
    [ "$status" -eq 0 ]
    [[ $output =~ ^duban\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}

@test "misspelt commands, options, values and codes: what may have been meant" {
    run "$duban" prase notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"是不是 parse"* ]]
    run "$duban" lint --lang en --selct ENC notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"did you mean --select?"* ]]
    run "$duban" lint --lang en --format tsv notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"text|concise|json|ndjson"* ]]
    run "$duban" lint --lang en --format sarf notice.txt
    [[ $output == *"did you mean sarif?"* ]]
    run "$duban" lint --lang en --ignore ENC10,LNG40 notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"LNG40; did you mean LNG04?"* ]]
    run "$duban" help lnit
    [ "$status" -eq 2 ]
}

@test "the language: option, DUBAN_LANG, LC_ALL, LANG, then Chinese" {
    run env -u LC_ALL LANG=C.UTF-8 "$duban" help
    [[ $output == *"用法"* ]]
    run env -u LC_ALL LANG=en_US.UTF-8 "$duban" help
    [[ $output == *"usage"* ]]
    run env LC_ALL=zh_CN.UTF-8 LANG=en_US.UTF-8 "$duban" help
    [[ $output == *"用法"* ]]
    run env DUBAN_LANG=en LC_ALL=zh_CN.UTF-8 "$duban" help
    [[ $output == *"usage"* ]]
    run env DUBAN_LANG=en "$duban" help --lang zh
    [[ $output == *"用法"* ]]
}

@test "colours: option, NO_COLOR, FORCE_COLOR, a terminal" {
    escape=$'\033'
    run "$duban" lint comma.txt
    [[ $output != *"$escape"* ]]
    run "$duban" lint --color always comma.txt
    [[ $output == *"$escape[1;36minfo"* ]]
    FORCE_COLOR=1 run "$duban" lint comma.txt
    [[ $output == *"$escape"* ]]
    FORCE_COLOR=1 NO_COLOR=1 run "$duban" lint comma.txt
    [[ $output != *"$escape"* ]]
    NO_COLOR=1 run "$duban" lint --color always comma.txt
    [[ $output == *"$escape"* ]]
    FORCE_COLOR=1 run "$duban" lint --color never comma.txt
    [[ $output != *"$escape"* ]]
}

@test "a full disk is status 2" {
    [ -e /dev/full ] || skip
    for command in "parse notice.txt" "lint comma.txt" "help" "rules list" "--version"; do
        run sh -c "'$duban' $command >/dev/full"
        [ "$status" -eq 2 ]
        [[ $output == duban:* ]]
    done
}

@test "-o writes the whole file, or says why not" {
    "$duban" parse --format json notice.txt >want
    "$duban" parse --format json -o got notice.txt
    cmp want got
    run "$duban" parse -o missing/got notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"missing/got"* ]]
    ln -s got link
    run "$duban" parse -o link notice.txt
    [ "$status" -eq 2 ]
    cmp want got
}

@test "rules from elsewhere, rules with faults, no rules" {
    run "$duban" lint --rules "$root/rules" notice.txt
    [ "$status" -eq 0 ]
    run "$duban" lint --rules missing notice.txt
    [ "$status" -eq 2 ]
    mkdir broken
    cat >broken/a.yaml <<'PACK'
pack: broken
rules:
  - id: wording.broken
    serves: a test
    kind: wording
    pattern: '(甲'
    gives: {check: LNG06}
    source: a test
    match: [甲]
    no-match: [乙]
PACK
    run "$duban" lint --rules broken notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"broken/a.yaml:6:"* ]]
    sed "s/(甲/甲/; s/LNG06/LNG66/" broken/a.yaml >broken/b.yaml; rm broken/a.yaml
    run "$duban" lint --rules broken notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"broken/b.yaml:3:1: rule wording.broken: there is no check LNG66"* ]]
}

@test "tables with faults stop a run before it judges anything" {
    cp -R "$root/rules" faulty
    printf 'one field\n' >>faulty/tables/header-synonyms.tsv
    for command in lint parse "fix --diff"; do
        run --separate-stderr "$duban" $command --rules faulty notice.txt
        [ "$status" -eq 2 ]
        [ -z "$output" ]
        [[ $stderr == *"header-synonyms.tsv:"*": wrong number of fields: one field"* ]]
    done
}

@test "each list of words has words, each of them once" {
    cp -R "$root/rules" faulty
    sed -i '/^season\t/d; s/^still\t还在$/still\t正在/' faulty/tables/word-lists.tsv
    printf 'seasons\t雨季\nrest\t\n' >>faulty/tables/word-lists.tsv
    run --separate-stderr "$duban" lint --rules faulty notice.txt
    [ "$status" -eq 2 ]
    for fault in "no word of the list: season" "stands twice in its list: 正在" \
        "unknown word: seasons" "an empty word in the list: rest"; do
        [[ $stderr == *"word-lists.tsv:"*": $fault"* ]] || { echo "$fault"; return 1; }
    done
}

@test "--output stays as it was when a command fails before it prints anything" {
    mkdir broken && printf 'nonsense: [\n' >broken/x.yaml
    printf 'kept\n' >old
    for arguments in "diff notice.txt missing.txt" "diff notice.txt" "numbers missing.txt" \
        "collect" "report" "template" "ingest missing.txt" "explain XXX99" \
        "lint --rules broken notice.txt" "parse --rules broken notice.txt" "rules nonsense" \
        "parse --no-such-option" "lint --as-of nonsense notice.txt" "lint --config missing.yaml notice.txt"; do
        run "$duban" -o old $arguments
        [ "$status" -eq 2 ]
        run "$duban" $arguments -o old
        [ "$status" -eq 2 ]
        [ "$(cat old)" = kept ] || { echo "$arguments"; return 1; }
    done
    "$duban" lint --format json notice.txt missing.txt -o old || true
    jq -e .summary.files old
}
