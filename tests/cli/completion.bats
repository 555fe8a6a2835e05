load common

# offered WORDS...: what bash offers for the last word, by its own rules of cutting words.
offered() {
    bash --norc -c '
        source <("$0" completion bash)
        COMP_WORDS=("${@:2}"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        complete -p duban | grep -q -- "-F _duban" || exit 1
        _duban; printf "%s\n" "${COMPREPLY[@]}"' "$duban" -- "$@"
}

@test "bash: commands, options, values, codes" {
    [ "$(offered duban li)" = lint ]
    [ "$(offered duban lint --fai)" = "--fail-on" ]
    [ "$(offered duban lint --format sa)" = sarif ]
    [ "$(offered duban lint --format = sa)" = sarif ]
    [ "$(offered duban lint --format = | wc -l)" = 10 ]
    [ "$(offered duban lint --select ENC,LNG04,TXT1 | head -1)" = "ENC,LNG04,$("$duban" explain --format json | jq -r '.checks[].code' | grep -m 1 "^TXT1")" ]
    [ "$(offered duban explain LNG04)" = LNG04 ]
    [ "$(offered duban rules cov)" = coverage ]
    [ "$(offered duban completion f)" = fish ]
    [ "$(offered duban help ex)" = explain ]
    [ "$(offered duban --lang e)" = en ]
    [ -z "$(offered duban parse --select)" ]
    [ -z "$(offered duban lint not)" ]
    [ -z "$(offered duban lint --output EN)" ]
}

@test "bash: typed at a terminal, TAB completes" {
    command -v script >/dev/null || skip "no script(1) here"
    script -qec true /dev/null </dev/null >/dev/null 2>&1 || skip "no terminal can be had here"
    ln -s "$duban" duban-here
    cat >rc <<RC
PS1='> '; duban() { echo "ran:\$*"; }
source <("$duban" completion bash)
RC
    printf 'duban li\t--format rdj\t--sel\tLNG0\t4 no\t\nexit\n' >keys
    timeout 20 script -qec "bash --rcfile rc -i" /dev/null <keys >typed 2>&1 || true
    grep -q 'ran:lint --format rdjson --select LNG04 notice.txt' typed
}

@test "fish: what it offers" {
    command -v fish >/dev/null || skip "no fish here"
    export HOME=$PWD
    "$duban" completion fish --lang en >duban.fish
    fish --no-config -c 'source duban.fish; complete -C "duban li"' >got
    grep -q "^lint	check" got
    fish --no-config -c 'source duban.fish; complete -C "duban lint --format sa"' >got
    grep -q '^sarif' got
    fish --no-config -c 'source duban.fish; complete -C "duban explain LNG0"' >got
    grep -q '^LNG04' got
}

@test "zsh: the script can be read" {
    command -v zsh >/dev/null || skip "no zsh here"
    "$duban" completion zsh --lang en >_duban
    zsh -n _duban
    head -1 _duban | grep -qx '#compdef duban'
    grep -q "'--format=\[form of the output\]:FORM:(text concise" _duban
}

@test "a shell that is none" {
    run "$duban" completion tcsh
    [ "$status" -eq 2 ]
    [[ $output == *"bash, zsh, fish"* ]]
    run "$duban" completion
    [ "$status" -eq 2 ]
}
