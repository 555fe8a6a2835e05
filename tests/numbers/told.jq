# From `duban numbers --format ndjson`: what was found, "ge 20 期 /month; date 2024 年".
# Amounts, numbers and percents go without the name of their class; eq is not said.
def told:
  [ (select(.class | IN("amount", "number", "percent") | not) | .class),
    (select(.comparator != "eq") | .comparator),
    (select(.value) | .value + (if .value_max then "~" + .value_max else "" end)),
    (select(.unit) | .unit),
    (select(.per) | "/" + .per) ] | join(" ");
# In each line: "LINE<TAB>…".
def lines: group_by(.line)[] | "\(.[0].line)\t\(map(told) | join("; "))";
# The lines $texts with ⟦ and ⟧ around their quantities, and what they say. Words that count nothing stay unmarked.
def marked($texts):
  (reduce .[] as $q ({}; .[$q.line | tostring] += [$q | select(.class != "idiom")])) as $found
  | range(0; $texts | length) as $i | $texts[$i] as $text | ($found[$i + 1 | tostring] // []) as $here
  | (reduce $here[] as $q ({ at: 0, out: "" };
       ($q.column - 1) as $from | ($from + ($q.text | length)) as $to
       | .out += $text[.at:$from] + "⟦" + $text[$from:$to] + "⟧" | .at = $to)) as $done
  | "\($done.out)\($text[$done.at:])\t\($here | map(told) | join("; "))";
