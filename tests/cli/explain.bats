load common

codes() { sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' "$root/build/catalogue.inc"; }

@test "a check: what, why, how to mend it, examples, source, its rules" {
    run "$duban" explain LNG04
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "LNG04 half-width-punctuation (info; commit: off; publish: warning)" ]
    [ "${lines[1]}" = "汉字之间用了半角标点" ]
    for word in 为何 改法 错例 正例 依据 wording.comma; do [[ $output == *"$word"* ]]; done
    run "$duban" explain --lang en half-width-punctuation
    [[ $output == *"why "*"fix "*"bad "*"good "*"source "* ]]
}

@test "codes, names, families, rules; without any, all checks" {
    run "$duban" explain --format json LNG04 typo PUB
    [ "$status" -eq 0 ]
    jq -r '.checks[].code' <<<"$output" >got
    { echo LNG04; echo LNG06; codes | grep ^PUB; } >want
    diff want got
    run "$duban" explain wording.comma
    [[ $output == *"wording.yaml:"* ]]
    run "$duban" explain
    [ "$(grep -cE '^[A-Z]{3}[0-9]{2} ' <<<"$output")" = "$(codes | wc -l)" ]
}

@test "a code that is none: what may have been meant, and the others are explained" {
    run --separate-stderr "$duban" explain --lang en LNG40 typo
    [ "$status" -eq 2 ]
    [[ $stderr == *"LNG40; did you mean LNG04?"* ]]
    [[ $output == "LNG06 typo"* ]]
}

@test "no form leaves a place of a word open, in either language" {
    for language in zh en; do
        for format in text markdown json mdoc; do
            run "$duban" explain --lang $language --format $format
            [ "$status" -eq 0 ]
            [[ ! $output =~ \{[1-9]\} ]]
        done
    done
}

@test "json keeps to its schema, and the help of SARIF is the same text" {
    "$duban" explain --format json >json
    [ -z "$(faults checks "" json)" ]
    "$duban" lint --format sarif --select LNG04 comma.txt >sarif
    [ "$(jq -r '.runs[0].tool.driver.rules[0].help.text' sarif)" = "$(jq -r '.checks[] | select(.code == "LNG04")
        | "为何：\(.why)\n改法：\(.hint)\n错例：\(.bad)\n正例：\(.good)\n依据：\(.source)"' json)" ]
    "$duban" explain --format markdown LNG04 | tail -n +5 >want
    jq -r '.runs[0].tool.driver.rules[0].help.markdown' sarif >got
    diff want got
}
