# A data repo: rows against the notice, hover, definition, buffers before files, watched files.
cp -r tests/repo "$scratch/repo"; repo=$scratch/repo
filing=$repo/filings/2025/M06/mzj.csv; notice=$repo/notices/2025.txt
line_of() { grep -n "$1" "$notice" | head -n 1 | cut -d: -f1; }
item=$(line_of 新建10家养老驿站)
# column N of the first row: where it begins.
column() { sed -n 2p "$filing" | jq -R --argjson n "$1" 'split(",")[0:$n] | join(",") | length + 1'; }
target=$(column 7)
start --profile commit
initialize '{"textDocument":{"publishDiagnostics":{"relatedInformation":true}},"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}' "$repo"
open "$filing" 1
diagnostics "$filing" 1
is "a good filing is clean" '.params.diagnostics == []'
change "$filing" 2 "$(edit 1 "$target" $((target + 2)) 12)"
diagnostics "$filing" 2
is "a wrong target is seen while it is typed" '.params.diagnostics | map(select(.code == "NUM01" and .severity == 1)) | length == 1'
is "at its cell" ".params.diagnostics[] | select(.code == \"NUM01\") | .range == {start: {line: 1, character: $target}, end: {line: 1, character: $((target + 2))}}"
is "with the line of the notice" ".params.diagnostics[] | select(.code == \"NUM01\") | .relatedInformation[0].location | .uri == \"file://$notice\" and .range.start.line == $((item - 1))"
ask textDocument/hover "$(at "$filing" 1 "$target")"
is "hover: the rule, and what it is judged by" '.result.contents | .kind == "markdown" and (.value | contains("NUM01") and contains("why") and contains("= 10 家") and contains("notices/2025.txt:'"$item"'") and contains("> （二）在梧桐里"))'
ask textDocument/hover "$(at "$filing" 2 0)"
is "hover: a row without a figure" '.result.contents.value | contains("12.1") and contains("区民政局")'
ask textDocument/definition "$(at "$filing" 1 "$target")"
is "definition: the item in the notice, at its target" ".result | .uri == \"file://$notice\" and .range.start.line == $((item - 1)) and .range.end.character > .range.start.character"
ask textDocument/definition "$(at "$filing" 0 3)"
is "definition: nothing for the heads" '.result == null'
# The notice in the editor counts, not the one on disk.
open "$notice" 1
diagnostics "$notice" 1
is "a good notice is clean" '.params.diagnostics == []'
ten=$(sed -n "${item}p" "$notice" | jq -R 'split("10家")[0] | length')
change "$notice" 2 "$(edit $((item - 1)) "$ten" $((ten + 2)) 12)"
diagnostics "$notice" 2
heard ".method == \"textDocument/publishDiagnostics\" and .params.uri == \"file://$filing\" and (.params.diagnostics | map(.code) | index(\"NUM01\") | not)"
is "an unsaved notice is what filings are judged by" '.params.version == 2'
ask textDocument/hover "$(at "$notice" $((item - 1)) "$ten")"
is "hover: a number of the notice" '.result.contents.value | contains("target") and contains("= 12 家")'
ask textDocument/hover "$(at "$notice" $((item - 1)) 2)"
is "hover: an item of the notice" '.result.contents.value | contains("**2**") and contains("顾怀瑾") and contains("区民政局") and contains("2025-12-31")'
ask textDocument/definition "$(at "$notice" $((item - 1)) 2)"
is "definition: a notice leads nowhere" '.result == null'
tell textDocument/didClose "{\"textDocument\":{\"uri\":\"file://$notice\"}}"
heard ".method == \"textDocument/publishDiagnostics\" and .params.uri == \"file://$filing\" and (.params.diagnostics | map(.code) | index(\"NUM01\"))"
is "closed, the file counts again" '.params.version == 2'
# Files that others change.
sed -i 's/新建10家养老驿站/新建12家养老驿站/' "$notice"
tell workspace/didChangeWatchedFiles "{\"changes\":[{\"uri\":\"file://$notice\",\"type\":2}]}"
count() { hear; jq -c "select(.params.uri == \"file://$filing\")" "$scratch/said" | wc -l; }
before=$(count); tries=0
while [ "$(jq -c "select(.params.uri == \"file://$filing\") | .params.diagnostics | map(.code) | index(\"NUM01\")" "$scratch/said" | tail -n 1)" != null ]; do
    tries=$((tries + 1)); [ $tries -lt 300 ] || break; sleep 0.1; count >/dev/null
done
[ $tries -lt 300 ]; ok $? "a notice that changed on disk is read again ($before)" "$scratch/said"
# A waiver, and settings with faults.
change "$filing" 3 "$(edit 1 "$target" $((target + 2)) 99)"
diagnostics "$filing" 3
jq -r '.params.diagnostics[] | select(.code == "NUM01").data.fingerprint' "$scratch/answer" >"$scratch/print"
grep -qE '^[0-9a-f]{16}$' "$scratch/print"; ok $? "a finding has its fingerprint" "$scratch/answer"
printf 'fingerprint\tcode\tpath\treason\tapprover\texpiry\n%s\tNUM01\tfilings/2025/M06/mzj.csv\t试\t某\t2099-12-31\n' "$(cat "$scratch/print")" >"$repo/waivers.tsv"
printf 'no-such-key: 1\n' >"$repo/duban.yaml"
tell workspace/didChangeWatchedFiles "{\"changes\":[{\"uri\":\"file://$repo/waivers.tsv\",\"type\":1},{\"uri\":\"file://$repo/duban.yaml\",\"type\":1}]}"
heard '.method == "window/showMessage"'
is "faults of the settings are told" ".params.type == 1 and (.params.message | contains(\"$repo\"))"
heard ".params.uri == \"file://$filing\" and .params.version == 3 and (.params.diagnostics | map(.code) | index(\"NUM01\") | not)"
is "a waiver hides its finding" '.params.version == 3'
quit
framed

# The sample, all of it at once.
cp -r samples/repo "$scratch/sample"
start --profile commit
initialize '{"general":{"positionEncodings":["utf-8"]}}' "$scratch/sample"
# As an editor would that reads every encoding.
for file in $(cd "$scratch/sample" && find filings notices registry -type f | sort); do
    case $file in *cgj.csv) encoding=GB18030 ;; *xfdd.txt) encoding=UTF-16 ;; *) encoding=UTF-8 ;; esac
    iconv -f $encoding -t UTF-8 "$scratch/sample/$file" >"$scratch/decoded"
    open "$scratch/sample/$file" 1 "$scratch/decoded"
done
for file in $(cd "$scratch/sample" && find filings notices -type f | sort); do
    diagnostics "$scratch/sample/$file" 1
    jq -r '.params.diagnostics[] | select(.severity < 3) | .code' "$scratch/answer" | sort >"$scratch/got"
    (cd "$scratch/sample" && "$duban" lint --profile commit --format json "$file" 2>/dev/null) | jq -r '(.findings[] | select(.severity != "info") | .code), (.not_checked[] | .code)' | sort >"$scratch/want"
    same "$file: what lint says" "$scratch/want" "$scratch/got"
done
quit
