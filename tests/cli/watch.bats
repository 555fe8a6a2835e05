# lint --watch.
load common

# until_says TEXT COUNT: waits, ten seconds at most, until the reports hold it that often.
until_says()
{
    for _ in {1..100}; do
        [ "$(grep -c -- "$1" said)" -ge "$2" ] && return
        sleep 0.1
    done
    cat said; return 1
}

@test "lint --watch checks again when a file changes, and when one comes; SIGINT ends it" {
    mkdir notices
    printf '一二三,四五六。\n' >notices/a.txt
    "$duban" lint --watch --lang en --format concise --select LNG notices >said 2>&1 3>&- &
    watch=$!
    until_says 'waiting for changes' 1
    [ "$(grep -c ' LNG0' said)" -eq 1 ]
    printf '一二三，四五六。\n' >notices/a.txt
    until_says 'waiting for changes' 2
    printf '一二三,四五六。\n' >notices/b.txt
    until_says 'notices/b.txt:1:4: ' 1
    kill -INT $watch
    status=0; wait $watch || status=$?
    [ "$status" -eq 130 ]
}

@test "lint --watch is refused where nothing can change, and where the end would be wanted" {
    for other in --staged --rev=HEAD --fix --output=x -; do
        run "$duban" lint --watch --lang en "$other"
        [ "$status" -eq 2 ]
        [[ $output == *--watch* ]]
    done
}
