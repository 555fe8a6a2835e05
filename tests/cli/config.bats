load common

@test "without a file everything works, and all is default" {
    run "$duban" lint --show-config
    [ "$status" -eq 0 ]
    [[ $output == *"language: zh"*"# 默认"* ]]
    [[ $output == *"fail-on: error"*"# 默认"* ]]
}

@test "found in the folder of the first path and above it, up to .git" {
    mkdir -p repo/notices/2024 repo/.git
    echo 'ignore: LNG04' >repo/duban.yaml
    cp comma.txt repo/notices/2024/
    run "$duban" lint --format concise repo/notices/2024/comma.txt
    [[ $output != *LNG04* ]]
    run sh -c "cd repo/notices && '$duban' lint --format concise 2024"
    [[ $output != *LNG04* ]]
    run sh -c "'$duban' lint --format concise --stdin-filename repo/x.txt - <comma.txt"
    [[ $output != *LNG04* ]]
    run "$duban" lint --format concise comma.txt
    [[ $output == *LNG04* ]]
    mkdir -p repo/inner/.git; cp comma.txt repo/inner/
    run "$duban" lint --format concise repo/inner/comma.txt
    [[ $output == *LNG04* ]]
    run "$duban" lint --format concise --config repo/duban.yaml comma.txt
    [[ $output != *LNG04* ]]
    run "$duban" lint --config missing.yaml comma.txt
    [ "$status" -eq 2 ]
}

@test "who outranks whom: option, DUBAN_LANG, file, LANG; and it is shown" {
    printf 'language: en\nfail-on: info\nselect: [LNG, ENC14]\n' >duban.yaml
    run env LANG=zh_CN.UTF-8 "$duban" lint --show-config
    [[ ${lines[0]} == "language: en"*"# duban.yaml:1" ]]
    [[ ${lines[1]} == "select: LNG,ENC14"*"# duban.yaml:3" ]]
    [[ ${lines[3]} == "fail-on: info"*"# duban.yaml:2" ]]
    run env DUBAN_LANG=zh "$duban" lint --show-config
    [[ ${lines[0]} == "language: zh"*"# DUBAN_LANG" ]]
    run env -u LC_ALL LANG=en_GB.UTF-8 "$duban" lint --show-config --config /dev/null
    [[ ${lines[0]} == "language: en"*"# LANG" ]]
    run "$duban" lint --show-config --lang zh --fail-on error
    [[ ${lines[0]} == "language: zh"*"# 选项 --lang" ]]
    [[ ${lines[3]} == "fail-on: error"*"# 选项 --fail-on" ]]
    run "$duban" lint comma.txt
    [ "$status" -eq 1 ]
    [[ $output == *"should be"* ]]
    run "$duban" lint --fail-on error comma.txt
    [ "$status" -eq 0 ]
}

@test "what is shown can be read again, and says the same" {
    printf "select: LNG\nper-path-ignore:\n  'it''s/**': [LNG04]\npaths: {notices: texts}\n" >duban.yaml
    "$duban" lint --show-config >one.yaml
    "$duban" lint --show-config --config one.yaml | sed 's/ *#.*//' >two
    sed 's/ *#.*//' one.yaml | diff - two
}

@test "checks not made in some files" {
    mkdir -p samples/a notices
    cp comma.txt samples/a/; cp comma.txt notices/
    printf 'per-path-ignore:\n  samples/: [LNG, ENC14]\n  "*.md": LNG04\n' >duban.yaml
    run "$duban" lint --format concise samples notices
    [[ $output == *notices/comma.txt:*LNG04* && $output != *samples/* ]]
    run sh -c "cd samples/a && '$duban' lint --format concise ../a/comma.txt ../../notices/comma.txt"
    [[ $output == *notices/comma.txt:*LNG04* && $output != *a/comma.txt:* ]]
}

@test "paths: what is checked when no path is given" {
    mkdir -p texts elsewhere; cp comma.txt texts/; cp comma.txt elsewhere/
    printf 'paths:\n  notices: texts\n' >duban.yaml
    run "$duban" lint --format concise
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == texts/comma.txt:* ]]
    run sh -c "cd elsewhere && '$duban' lint --format concise"
    [[ $output == *texts/comma.txt:* && $output != *elsewhere/comma.txt:* ]]
}

@test "every fault is told with its place, and nothing runs" {
    cat >duban.yaml <<'Y'
langauge: en
fail-on: eror
ignore: [LNG04, LNG40]
paths:
  notice: a
select: {a: b}
as-of: 2024-02-30
per-path-ignore: [a]
Y
    run --separate-stderr "$duban" lint --lang en comma.txt
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [ "${stderr_lines[0]}" = "duban.yaml:1:1: there is no key 'langauge'; did you mean language?" ]
    [[ ${stderr_lines[1]} == "duban.yaml:2:10: 'fail-on' cannot be eror;"*"did you mean error?" ]]
    [ "${stderr_lines[2]}" = "duban.yaml:3:17: 'ignore' names LNG40, which is no check; did you mean LNG04?" ]
    [[ ${stderr_lines[3]} == "duban.yaml:5:3: there is no key 'notice'; did you mean notices?" ]]
    [[ ${stderr_lines[4]} == "duban.yaml:6:9: 'select' wants a list of codes" ]]
    [[ ${stderr_lines[5]} == "duban.yaml:7:8: 'as-of' wants a date"* ]]
    [[ ${stderr_lines[6]} == "duban.yaml:8:18: 'per-path-ignore' wants"* ]]
    run "$duban" lint comma.txt
    [[ ${lines[0]} == "duban.yaml:1:1: 没有“langauge”这个键；是不是 language？" ]]
    run "$duban" help
    [ "$status" -eq 0 ]
    for bad in 'a: [' 'a: *b' '- a' 'language: en
language: zh'; do
        printf '%s\n' "$bad" >duban.yaml
        run "$duban" lint comma.txt
        [ "$status" -eq 2 ]
        [[ $output == "duban.yaml:"* ]]
    done
    : >duban.yaml
    run "$duban" lint comma.txt
    [ "$status" -eq 0 ]
}

@test "the schema has the keys that are read" {
    "$duban" lint --show-config >shown
    { sed -n 's/^\([a-z-]*\):.*/\1/p' shown; echo per-path-ignore; echo severity; } | sort -u >want
    jq -r '.properties | keys[]' "$root/rules/schema/config.schema.json" | sort >got
    diff want got
    sed -n 's/^  \([a-z]*\):.*/\1/p' shown | sort >want
    jq -r '.properties.paths.properties | keys[]' "$root/rules/schema/config.schema.json" | sort >got
    diff want got
}

@test "--as-of today asks the clock" {
    run "$duban" lint --as-of today notice.txt
    [ "$status" -eq 0 ]
}

@test "profiles: which checks speak, and how loud" {
    run "$duban" lint --profile commit --format concise comma.txt draft.txt
    [[ $output != *TXT14* && $output != *LNG04* ]]
    run "$duban" lint --profile review --format concise draft.txt
    [ "$status" -eq 1 ]
    [[ $output == *TXT14* ]]
    run "$duban" lint --profile publish --format concise comma.txt
    [[ $output == *": warning LNG04"* ]]
    run "$duban" lint --profile review --format concise comma.txt
    [[ $output == *": info LNG04"* ]]
    run "$duban" lint --profile commit --select LNG --format concise comma.txt
    [[ $output == *LNG04* ]]
    run "$duban" lint --lang en --profile comit comma.txt
    [ "$status" -eq 2 ]
    [[ $output == *"did you mean commit?"* ]]
    echo 'profile: publish' >duban.yaml
    run "$duban" lint --fail-on warning comma.txt
    [ "$status" -eq 1 ]
    [ "$("$duban" explain --format json LNG04 | jq -c '.checks[0].profiles')" = '{"commit":"off","review":"info","publish":"warning"}' ]
}

@test "severities of one's own" {
    printf 'severity:\n  LNG: warning\n  half-width-punctuation: error\n' >duban.yaml
    run "$duban" lint --format concise comma.txt
    [ "$status" -eq 1 ]
    [[ $output == *": error LNG04"* ]]
    run "$duban" lint --show-config
    [[ $output == *"  half-width-punctuation: error"*"# duban.yaml:3"* ]]
    printf 'severity:\n  LNG40: warning\n  LNG: high\n' >duban.yaml
    run "$duban" lint --lang en comma.txt
    [ "$status" -eq 2 ]
    [[ ${lines[0]} == "duban.yaml:2:3: 'severity' names LNG40, which is no check; did you mean LNG04?" ]]
    [[ ${lines[1]} == "duban.yaml:3:8: 'LNG' cannot be high;"* ]]
}

@test "profiles of other rules, and faults in them" {
    cp -r "$root/rules" own
    for bad in '- a' 'profiles: {a: b}' 'profiles: [a]' 'profiles: [{name: commit, selct: [ENC]}]' 'profiles: [{name: commit, select: [ENC99]}]'; do
        echo "$bad" >own/profiles.yaml
        run "$duban" lint --rules own --profile commit notice.txt
        [ "$status" -eq 2 ]
        [[ $output == own/profiles.yaml:1:* ]]
    done
    rm own/profiles.yaml
    run "$duban" lint --lang en --rules own --profile commit notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"has no commit"* ]]
    run "$duban" lint --rules own notice.txt
    [ "$status" -eq 0 ]
}
