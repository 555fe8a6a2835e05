# Bytes are the disk's, words the editor's.
mkdir -p "$scratch/d"; file=$scratch/d/n.txt; utf8=$scratch/utf8
printf '云岚市人民政府关于印发2024年实事项目的通知\n\n新建社区食堂12家,方便老人\n' >"$utf8"
iconv -f UTF-8 -t GB18030 "$utf8" | sed 's/$/\r/' >"$file"
codes() { jq -r '[.params.diagnostics[].code] | map(select(. != null)) | unique | join(" ")' "$scratch/answer"; }
start --select ENC,LNG04
initialize '{}'
# As an editor shows GBK that it takes for UTF-8.
jq -Rsj . <"$file" >"$scratch/garbled"
grep -q "$(printf '\357\277\275')" "$scratch/garbled"; ok $? "the buffer is garbled"
open "$file" 1 "$scratch/garbled"
diagnostics "$file" 1
is "garbled: one finding, and nothing else" '.params.diagnostics | length == 1'
is "garbled: what to do" '.params.diagnostics[0].message | contains("GB18030")'
is "garbled: at the first lost character" '.params.diagnostics[0].range | .start.line == 0 and .end.character == .start.character + 1'
ask textDocument/hover "$(at "$file" 0 0)"
is "garbled: nothing is known of it" '.result == null'
tell textDocument/didClose "{\"textDocument\":{\"uri\":\"file://$file\"}}"
open "$file" 2 "$utf8"
diagnostics "$file" 2
codes >"$scratch/got"
"$duban" lint --select ENC,LNG04 --format json "$file" | jq -r '[.findings[].code] | unique | join(" ")' >"$scratch/want"
same "decoded: the same as of the file" "$scratch/want" "$scratch/got"
grep -q 'ENC02' "$scratch/got" && grep -q 'ENC12' "$scratch/got"; ok $? "decoded: its encoding and line ends among them" "$scratch/got"
change "$file" 3 "$(edit 2 8 9 '，')"
diagnostics "$file" 3
codes >"$scratch/got"; sed 's/ LNG04//' "$scratch/want" >"$scratch/less"
same "edited: what is said of the file stays" "$scratch/less" "$scratch/got"
# A buffer that is not on disk, and a file that the encoding cannot write.
change "$file" 4 "$(edit 2 0 0 '𝒳😀,')"
diagnostics "$file" 4
is "what GB18030 can write is judged" '.params.diagnostics | map(select(.code == "LNG04")) | length >= 0'
tell textDocument/didOpen '{"textDocument":{"uri":"untitled:Untitled-1","languageId":"plaintext","version":1,"text":"甲,乙\n"}}'
heard '.params.uri == "untitled:Untitled-1"'
is "a document without a file" '.params.diagnostics | map(.code) == ["LNG04"]'
# UTF-16 and bytes that mean nothing.
printf '\377\376' >"$file"; iconv -f UTF-8 -t UTF-16LE "$utf8" >>"$file"
tell textDocument/didClose "{\"textDocument\":{\"uri\":\"file://$file\"}}"
open "$file" 7 "$utf8"
diagnostics "$file" 7
is "utf-16" '.params.diagnostics | map(.code) | index("ENC04")'
{ cat "$utf8"; printf '坏\377字\n'; } >"$file"
jq -Rsj . <"$file" >"$scratch/garbled"
open "$file" 8 "$scratch/garbled"
diagnostics "$file" 8
is "lost bytes of a UTF-8 file are those of the file" '.params.diagnostics[] | select(.code == "ENC01") | .range.start == {line: 3, character: 1}'
quit
