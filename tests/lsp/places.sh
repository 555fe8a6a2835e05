# Places: UTF-16 unless UTF-8 is agreed on; beyond the BMP, mark, TAB; edits in pieces.
mkdir -p "$scratch/a"; file=$scratch/a/n.txt
printf '\357\273\277𠮷\t甲,乙完成\n第二行𠮷,丙\n' >"$file"
range() { jq -c '[.params.diagnostics[] | select(.code == "LNG04") | [.range.start.line, .range.start.character, .range.end.line, .range.end.character]]' "$scratch/answer"; }
for unit in utf-16 utf-8; do
    start --select LNG04
    case $unit in
    utf-8) initialize '{"general":{"positionEncodings":["utf-16","utf-8"]}}'; marked='[[0,11,0,12],[1,13,1,14]]' clean='[[0,8,0,9],[1,13,1,14]]' a=8 b=9 ;;
    *) initialize '{"general":{"positionEncodings":["utf-32","utf-16"]}}'; marked='[[0,5,0,6],[1,5,1,6]]' clean='[[0,4,0,5],[1,5,1,6]]' a=4 b=5 ;;
    esac
    heard '.id != null and .result.capabilities'
    is "$unit: is agreed on" ".result.capabilities.positionEncoding == \"$unit\""
    open "$file" 1
    diagnostics "$file" 1
    range >"$scratch/got"; echo "$marked" >"$scratch/want"; same "$unit: the mark in the buffer counts" "$scratch/want" "$scratch/got"
    tail -c +4 "$file" >"$scratch/bare"
    change "$file" 2 "$(jq -cn --rawfile text "$scratch/bare" '[{text: $text}]')"
    diagnostics "$file" 2
    range >"$scratch/got"; echo "$clean" >"$scratch/want"; same "$unit: without it, in whole" "$scratch/want" "$scratch/got"
    change "$file" 3 "$(edit 0 $a $b '，')"
    diagnostics "$file" 3
    range >"$scratch/got"; echo "$clean" | jq -c '.[1:]' >"$scratch/want"; same "$unit: an edit in place" "$scratch/want" "$scratch/got"
    change "$file" 4 '[{"range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}},"text":"𠮷\r\n"},{"range":{"start":{"line":99,"character":0},"end":{"line":99,"character":9}},"text":"甲,乙"}]'
    diagnostics "$file" 4
    range >"$scratch/got"
    echo "$clean" | jq -c --argjson at $((b - a == 1 && a == 8 ? 3 : 1)) '[.[1], [2, $at, 2, $at + 1]]' >"$scratch/want"
    same "$unit: several edits, one after the other, the last behind the end" "$scratch/want" "$scratch/got"
    change "$file" 5 '[{"text":"干净的一行\n"}]'
    diagnostics "$file" 5
    is "$unit: clean is an empty list" '.params.diagnostics == []'
    change "$file" 6 '[{"text":"甲,乙\n"}]'
    diagnostics "$file" 6
    tell textDocument/didClose "{\"textDocument\":{\"uri\":\"file://$file\"}}"
    heard '.method == "textDocument/publishDiagnostics" and (.params | has("version") | not)'
    is "$unit: nothing is left of a closed document" '.params.diagnostics == []'
    quit
done
