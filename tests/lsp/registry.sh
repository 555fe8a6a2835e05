# From rows of the registry to the notice; and what an edit makes the server read again.
cp -r tests/repo "$scratch/repo"; repo=$scratch/repo
notice=$repo/notices/2025.txt; june=$repo/filings/2025/M06/mzj.csv; july=$repo/filings/2025/M07/mzj.csv
(cd "$repo" && "$duban" ingest notices/2025.txt >/dev/null 2>&1)
targets=$repo/registry/2025/targets.tsv; numbers=$repo/registry/2025/numbers.tsv; items=$repo/registry/2025/items.tsv
row() { grep -n "$2" "$1" | head -n 1 | cut -d: -f1; }
line=$(row "$notice" 新建10家养老驿站)
start --profile commit
initialize '{}' "$repo"
for table in "$targets" "$numbers"; do
    open "$table" 1
    diagnostics "$table" 1
    ask textDocument/definition "$(at "$table" $(($(row "$table" 10家) - 1)) 0)"
    is "${table##*/}: a row leads to its number in the notice" ".result | .uri == \"file://$notice\" and .range.start.line == $((line - 1)) and .range.start.character > 0"
    ask textDocument/definition "$(at "$table" 0 0)"
    is "${table##*/}: the head leads nowhere" '.result == null'
done
open "$items" 1
diagnostics "$items" 1
ask textDocument/definition "$(at "$items" $(($(row "$items" 新建10家养老驿站) - 1)) 3)"
is "items.tsv: a row leads to its item" ".result | .uri == \"file://$notice\" and .range.start.line == $((line - 1))"
# The notice changed since: by the item's number.
printf '\n\n' | cat - "$notice" >"$scratch/longer"
open "$notice" 1 "$scratch/longer"
diagnostics "$notice" 1
ask textDocument/definition "$(at "$targets" $(($(row "$targets" 10家) - 1)) 0)"
is "an item that moved is found where it is now" ".result.range.start.line == $((line + 1))"
tell textDocument/didClose "{\"textDocument\":{\"uri\":\"file://$notice\"}}"

# July is judged by June as it is being typed.
mkdir -p "${july%/*}"; sed 's/2025M06/2025M07/g; s/2025-06/2025-07/g; 2s/,10,5,2,7,70.0%,/,10,7,1,8,80.0%,/' "$june" >"$july"
tell workspace/didChangeWatchedFiles "{\"changes\":[{\"uri\":\"file://$july\",\"type\":1}]}"
open "$june" 1
open "$july" 1
diagnostics "$july" 1
jq -c '.params.diagnostics | map(.code) | sort' "$scratch/answer" >"$scratch/before"
version=1
while [ $version -lt 4 ]; do
    version=$((version + 1))
    sed "2s/[^,]*\$/第${version}版/" "$june" >"$scratch/june"
    sed -i '2s/^\(\([^,]*,\)\{10\}\)[^,]*/\199/' "$scratch/june"
    change "$june" $version "$(jq -cn --rawfile text "$scratch/june" '[{text: $text}]')"
    diagnostics "$june" $version
done
# What lint says of the same texts on disk.
cp "$scratch/june" "$june.saved"
change "$july" 2 "$(jq -cn --rawfile text "$july" '[{text: $text}]')"
diagnostics "$july" 2
jq -r '.params.diagnostics[] | select(.severity < 3) | .code' "$scratch/answer" | sort >"$scratch/got"
mv "$june.saved" "$june"
(cd "$repo" && "$duban" lint --profile commit --format json filings/2025/M07/mzj.csv 2>/dev/null) | jq -r '(.findings[] | select(.severity != "info") | .code), (.not_checked[] | .code)' | sort >"$scratch/want"
same "an edit of one filing is seen by the next" "$scratch/want" "$scratch/got"
jq -Rsc 'split("\n") | map(select(. != "")) | sort' "$scratch/got" | cmp -s - "$scratch/before"
[ $? -ne 0 ]; ok $? "and it made a difference" "$scratch/before"
quit
framed
