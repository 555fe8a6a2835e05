load common

@test "list shows every check and every rule" {
    run "$duban" rules list
    [ "$status" -eq 0 ]
    for code in $(sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' "$root/build/catalogue.inc"); do
        [[ $output == *"  $code "* ]]
    done
    [[ $output == *"wording.comma"* ]]
}

@test "explain tells of checks, by code and by name, and of rules" {
    run "$duban" rules explain ENC14
    [ "$status" -eq 0 ]
    [[ $output == *"exotic-space"*"为何"*"改法"*"错例"*"正例"*"依据"* ]]
    run "$duban" rules explain --lang en typo wording.comma
    [[ $output == *"LNG06 typo"*"typo.install"*"wording.comma"*"pattern"* ]]
    run "$duban" rules explain ENC99
    [ "$status" -eq 2 ]
    [[ $output == *"是不是 ENC"* ]]
}

@test "every check can be explained in both languages" {
    codes=$(sed -n 's/^CATALOGUE_ROW(\(.*\))$/\1/p' "$root/build/catalogue.inc")
    run "$duban" rules explain --lang en $codes
    [ "$status" -eq 0 ]
    [[ $output != *"{1}"* && $output != *"{2}"* ]]
}

@test "test tries every example" {
    run "$duban" rules test
    [ "$status" -eq 0 ]
    mkdir own
    cat >own/a.yaml <<'PACK'
pack: own
rules:
  - id: wording.own
    serves: a test
    kind: wording
    pattern: '甲'
    gives: {check: LNG06, fix: 乙}
    source: a test
    match: [甲, 丙]
    no-match: [乙]
PACK
    run "$duban" rules test --rules own
    [ "$status" -eq 1 ]
    [[ $output == *"own/a.yaml:9:"*"wording.own"* ]]
}

@test "coverage says which rules fired, and which never did" {
    run "$duban" rules coverage comma.txt
    [ "$status" -eq 0 ]
    fired=${output%%从未命中*}
    [[ $fired == *"wording.comma"* ]]
    [[ $fired != *"typo.install"* ]]
    [[ $output == *"typo.install"* ]]
    run "$duban" rules coverage
    [ "$status" -eq 2 ]
}

@test "every rule fires in some sample or layout case" {
    find "$root/samples" -type f ! -name '*.svg' ! -name '*.md' >files
    xargs "$duban" rules coverage "$root"/tests/layouts/*/notice.txt <files >covered
    grep -q wording.comma covered
    ! grep '^ *0 ' covered
}

@test "an unknown action" {
    run "$duban" rules explian ENC14
    [ "$status" -eq 2 ]
    [[ $output == *"explain"* ]]
}

# A program in $prefix with its rules and their $pack.
installed() {
    prefix=$BATS_TEST_TMPDIR/prefix
    mkdir -p "$prefix/bin" "$prefix/share/duban"
    cp "$duban" "$prefix/bin/duban"
    cp -r "$root/rules" "$prefix/share/duban/rules"
    pack=$prefix/share/duban/rules.pack
    "$prefix/bin/duban" rules compile --output "$pack"
    [ -s "$pack" ]
}

@test "a rule as long as before counts at once, however old its file says it is" {
    installed
    typos=$prefix/share/duban/rules/text/typos.yaml
    lints() { "$prefix/bin/duban" lint --format concise --select LNG "$@" typo.txt || true; }
    sed 's/方便老年人就餐/俊工验收/' notice.txt >typo.txt
    ! lints | grep 俊工
    sed 's/峻工/俊工/g' "$typos" >changed
    ! cmp -s changed "$typos"
    cp changed "$typos"
    touch -d 2020-01-01 "$typos"
    lints | grep 俊工
    # Nor is the pack another folder's.
    "$prefix/bin/duban" rules compile --output "$pack"
    lints | grep 俊工
    ! lints --rules "$root/rules" | grep 俊工
}

@test "a changed rule counts at once, whatever rules.pack says" {
    installed
    run "$prefix/bin/duban" parse notice.txt
    [ "$status" -eq 0 ]
    before=$output
    echo 'pack: [' >"$prefix/share/duban/rules/text/new.yaml"
    run "$prefix/bin/duban" parse notice.txt
    [ "$status" -eq 2 ]
    [[ $output == *"new.yaml:"* ]]
    rm "$prefix/share/duban/rules/text/new.yaml"
    for damage in 's/duban/durian/' 's/label/lapel/' '5,$d' '1,5d'; do
        LC_ALL=C sed "$damage" "$pack" >damaged
        "$prefix/bin/duban" rules compile --output "$pack"
        cp damaged "$pack"
        run "$prefix/bin/duban" parse notice.txt
        [ "$status" -eq 0 ]
        [ "$output" = "$before" ]
    done
}
