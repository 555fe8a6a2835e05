#!/bin/sh
# The house's first law: a folder includes only folders before it; libraries have one door.
. tests/suites/tap
order="base text rule quantity notice target compare registry filing plan history lint checks output lsp cmd"

# breaches FOLDER: lines "file: include" that are against the law.
breaches()
{
    before=
    for folder in $order; do
        before="$before $folder "
        grep -n '^ *# *include *"' "$1/$folder"/*.[ch] /dev/null 2>/dev/null |
            awk -F'"' -v before="$before" '{
                split($2, part, "/")
                if ($2 !~ /\//) { if ($2 !~ /^[a-z.]+\.inc$/) print }
                else if (!index(before, " " part[1] " ")) print }'
    done
    grep -n 'include *<iconv\.h>' "$1"/*/*.[ch] | grep -v "^$1/text/"
    grep -nE 'include *<(pcre2|libfyaml)\.h>' "$1"/*/*.[ch] | grep -v "^$1/rule/"
    grep -nE '\b(printf|puts|putchar|perror|exit|time|getenv|setlocale)\(' \
        "$1"/base/*.c "$1"/text/*.c "$1"/rule/*.c "$1"/quantity/*.c "$1"/notice/*.c \
        "$1"/target/*.c "$1"/compare/*.c "$1"/registry/*.c \
        "$1"/filing/*.c "$1"/lint/*.c "$1"/checks/*.c 2>/dev/null |
        grep -v "^$1/base/arena.c"
}
breaches tools >"$scratch/found"
[ ! -s "$scratch/found" ]; ok $? "a folder includes only folders before it" "$scratch/found"

for folder in tools/*/; do
    folder=$(basename "$folder")
    case " $order manual " in *" $folder "*) ;; *) echo "$folder" ;; esac
done >"$scratch/unknown"
[ ! -s "$scratch/unknown" ]; ok $? "every folder has its place in the order" "$scratch/unknown"

# The test itself can fail.
mkdir -p "$scratch/house/base" "$scratch/house/text" "$scratch/house/lint"
echo '#include "text/text.h"' >"$scratch/house/base/up.c"
echo '#include <pcre2.h>' >"$scratch/house/text/door.c"
echo 'int main(void) { puts("core"); }' >"$scratch/house/lint/loud.c"
breaches "$scratch/house" >"$scratch/found"
[ "$(wc -l <"$scratch/found")" = 3 ]; ok $? "breaches are seen" "$scratch/found"
plan
