# From `duban numbers --format ndjson`: what was found in each line, "LINE<TAB>ge 20 期 /month; date 2024 年".
# Amounts, numbers and percents go without the name of their class; eq is not said.
def told:
  [ (select(.class | IN("amount", "number", "percent") | not) | .class),
    (select(.comparator != "eq") | .comparator),
    (select(.value) | .value + (if .value_max then "~" + .value_max else "" end)),
    (select(.unit) | .unit),
    (select(.per) | "/" + .per) ] | join(" ");
group_by(.line)[] | "\(.[0].line)\t\(map(told) | join("; "))"
