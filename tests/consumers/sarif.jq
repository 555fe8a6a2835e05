# What Microsoft's validator does not notice of a SARIF log: one string a fault.
.runs[] as $run
| ($run | if .columnKind != "unicodeCodePoints" then "columnKind is \(.columnKind)" else empty end),
  ($run.invocations[0] | if .executionSuccessful != (.exitCode != 2) then "success and exit code disagree" else empty end),
  ($run.results | if (map({"error": 0, "warning": 1, "note": 2}[.level]) | . != sort) then "the worst do not come first" else empty end),
  ($run.results[]
   | . as $result
   | (if $run.tool.driver.rules[.ruleIndex].id != .ruleId then "ruleIndex \(.ruleIndex) is not \(.ruleId)" else empty end),
     (if .message.text | test("(^|[^\\\\])\\]\\([^0-9)]") then "a link made of words: \(.message.text)" else empty end),
     (if (.partialFingerprints["dubanFinding/v1"] // "" | test("^[0-9a-f]{16}$") | not) then "no fingerprint" else empty end),
     (.locations[0].physicalLocation
      | .artifactLocation as $at
      | (if $run.artifacts[$at.index].location.uri != $at.uri then "artifact \($at.index) is not \($at.uri)" else empty end),
        (.region | keys - ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "byteOffset", "byteLength"]
         | .[] | "region has \(.)"),
        (.region | [.startLine, .startColumn, .endLine, .endColumn, .charOffset, .charLength, .byteOffset, .byteLength]
         | if any(. == null) then "a region lacks a number" else empty end)),
     (.fixes[]? | .artifactChanges
      | (if length != 1 then "\(length) changes of one file" else empty end),
        (.[].replacements | if length == 0 then "a change without replacement" else empty end),
        (.[].replacements[] | .deletedRegion
         | if has("byteOffset") or has("charOffset") then "a text region with bytes" else empty end)),
     (.relatedLocations[]?.id as $id | select($result.message.text | contains("](\($id))") | not)
      | "related place \($id) is not linked")),
  ($run.results | group_by([.locations[0].physicalLocation.artifactLocation.uri, .partialFingerprints["dubanFinding/v1"]])[]
   | select(length > 1) | "a fingerprint stands twice: \(.[0].message.text)"),
  ($run.tool.driver.rules[] | select([.shortDescription.text, .fullDescription.text] | any(length > 1024)) | "\(.id): too long")
