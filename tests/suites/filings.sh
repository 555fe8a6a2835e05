#!/bin/sh
# Each folder of tests/filings: the rows understood of the file in it are those of rows.tsv.
. tests/suites/tap
for case in tests/filings/*/; do
    case=${case%/}
    file=$(cd "$case" && find . -type f ! -name rows.tsv | sed 's|^\./||')
    if (cd "$case" && "$OLDPWD/build/san/duban" parse --rules "$OLDPWD/rules" --format tsv "$file") \
        >"$scratch/tsv" 2>"$scratch/err"; then
        awk -F '\t' -v OFS='\t' '
            NR == FNR { if (FNR == 1) { n = NF; for (i = 1; i <= NF; i++) want[i] = $i } next }
            FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
            { for (i = 1; i <= n; i++) printf "%s%s", $(at[want[i]]), i < n ? OFS : "\n" }
        ' "$case/rows.tsv" "$scratch/tsv" >"$scratch/got"
        same "$(basename "$case")" "$case/rows.tsv" "$scratch/got"
    else
        ok 1 "$(basename "$case")" "$scratch/err"
    fi
done
plan
