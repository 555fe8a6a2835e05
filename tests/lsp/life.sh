# The life of a session, and what is no message.
start
ask textDocument/hover "$(at /x.txt 0 0)"
is "a request before initialize is refused" '.error.code == -32002'
tell textDocument/didOpen '{"textDocument":{"uri":"file:///x.txt","version":1,"text":"x"}}'
initialize '{}'
heard '.id == 2'
is "utf-16 by default, and it says so" '.result.capabilities.positionEncoding == "utf-16"'
is "documents come in pieces" '.result.capabilities.textDocumentSync | .openClose and .change == 2'
is "no pulled diagnostics beside the pushed" '.result.capabilities | has("diagnosticProvider") | not'
is "it has a name" '.result.serverInfo.name == "duban" and (.result.serverInfo.version | length > 0)'
ask initialize '{"capabilities":{}}'
is "initialize comes but once" '.error.code == -32600'
ask textDocument/rename '{}'
is "an unknown request is told" '.error.code == -32601'
tell '$/setTrace' '{"value":"off"}'
tell workspace/didWhatever '[]'
send '{"jsonrpc":"2.0","id":"words","method":"no/such"}'
heard '.id == "words"'
is "ids may be words" '.error.code == -32601'
send '{nope'
heard '.error.code == -32700'
is "what is no JSON is told" '.id == null'
printf '{"jsonrpc":"2.0","method":"\377"}' >"$scratch/message"; frame "$scratch/message" >&3
heard '.error.code == -32700'
send '[{"jsonrpc":"2.0","id":77,"method":"shutdown"}]'
heard '.error.code == -32600 and .id == null'
is "a batch is no message of this protocol" '.id == null'
for junk in '[]' '3' '"x"' 'null' '{}' '{"id":{}}' '{"method":3}' '{"jsonrpc":"2.0","method":"textDocument/didOpen"}' \
    '{"method":"textDocument/didChange","params":{"textDocument":{"uri":5},"contentChanges":{}}}' \
    '{"method":"textDocument/didClose","params":[[[[]]]]}' '{"id":null,"method":"textDocument/codeAction","params":7}' \
    '{"id":9e99,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a%00b"},"position":{"line":-1,"character":1e9}}}'; do
    send "$junk"
done
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "["; }' >"$scratch/message"; frame "$scratch/message" >&3
printf 'Content-Length: 99999999999999999999\r\n\r\nContent-Length: -5\r\n\r\nFoo\r\n\r\n\000\001\r\nContent-Type: x\r\n' >&3
ask textDocument/hover "$(at /none.txt 0 0)"
is "a document that is not open has no hover" 'has("result") and .result == null'
# A cancel that comes with its request: it is answered, and with the code for that.
printf '%s' '{"jsonrpc":"2.0","id":"slow","method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x"},"position":{"line":0,"character":0}}}' >"$scratch/a"
printf '%s' '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"slow"}}' >"$scratch/b"
{ frame "$scratch/a"; frame "$scratch/b"; } >"$scratch/both"; cat "$scratch/both" >&3
heard '.id == "slow"'
is "a cancelled request is answered" '.error.code == -32800'
# One byte after the other.
printf '%s' '{"jsonrpc":"2.0","id":"bytes","method":"no/such"}' >"$scratch/a"
frame "$scratch/a" >"$scratch/framed"
od -An -v -to1 -w1 "$scratch/framed" | while read -r byte; do printf "\\$byte"; done >&3
heard '.id == "bytes"'
is "a message may come in any pieces" '.error.code == -32601'
ask shutdown null
is "shutdown is answered" 'has("result") and .result == null'
ask textDocument/hover "$(at /x.txt 0 0)"
is "nothing is asked after shutdown" '.error.code == -32600'
tell exit null
stop 0 "exit after shutdown: status 0"
framed
start
initialize '{}'
tell exit null
stop 1 "exit without shutdown: status 1"
start
initialize '{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}'
heard '.method == "client/registerCapability"'
is "files are watched where the client can" '.params.registrations[0] | .method == "workspace/didChangeWatchedFiles" and (.registerOptions.watchers | map(.globPattern) | index("**/waivers.tsv"))'
send '{"jsonrpc":"2.0","id":"duban-watch","result":null}'
ask no/such '{}'
stop 1 "the end of the input without exit: status 1"
"$duban" lsp --no-such </dev/null >"$scratch/said" 2>&1; [ $? = 2 ]; ok $? "an unknown option is refused" "$scratch/said"
