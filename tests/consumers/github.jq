# Reads a line as actions/runner's ActionCommand.cs does (TryParseV2); the command as an object. Lines without one: nothing.
def unescape: gsub("%0D"; "\r") | gsub("%0A"; "\n") | gsub("%25"; "%");
def unescape_property: gsub("%0D"; "\r") | gsub("%0A"; "\n") | gsub("%3A"; ":") | gsub("%2C"; ",") | gsub("%25"; "%");
select(test("^\\s*::")) | sub("^\\s*"; "")
| .[2:] | split("::") as $parts
| if ($parts | length) < 2 then error("no end: \(.)") else $parts[0] end
| index(" ") as $blank
| {command: (if $blank then .[0:$blank] else . end),
   properties: ((if $blank then .[$blank + 1:] else "" end) | split(",") | map(index("=") as $at | {key: .[0:$at], value: (.[$at + 1:] | unescape_property)}) | from_entries),
   message: ($parts[1:] | join("::") | unescape)}
