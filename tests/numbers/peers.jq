# Which cases of ../shared/peer-numbers do not hold. Input: the objects of `duban numbers --format ndjson` over a file of
# their texts, a line a case; $cases: the cases. One line "SCOPE ID TEXT" for each that does not hold.
def tens: { "角": 0.1, "分": 0.01 };
# The same value: to the letter, as another of those that say the same, or in parts of 元.
def same($want):
  . as $have | [$want.value] + ($want.alt // []) | any(. == $have.value) or
    (($want.parts // false) and ($have.value | tonumber * 1000 * (tens[$have.unit] // 1) | round) ==
                                ($want.value | tonumber * 1000 | round));
# The suites cut differently: ours lies inside theirs or theirs inside ours.
def place($want):
  (.column - 1) as $from | ($from + (.text | length)) as $to | $want.start as $a | ($a + ($want.text | length)) as $b |
  ($a <= $from and $to <= $b) or ($from <= $a and $b <= $to);
def unit($want):
  $want.unit == null or $want.parts or $want.unit == .unit or ($want.unit == "%" and (.unit // "" | endswith("百分点")));
def meets($want): .value != null and place($want) and same($want) and unit($want) and .value_max == $want.value_max;
(reduce .[] as $q ({}; .[$q.line | tostring] += [$q])) as $found
| range(0; $cases | length) as $i | $cases[$i] | select(.scope != "out")
| ($found[$i + 1 | tostring] // []) as $here | .expect as $expect
| select((all($expect[]; . as $want | any($here[]; meets($want))) and
          ((.complete | not) or ([$here[] | select(.class != "idiom")] | length) <= ($expect | length))) | not)
| "\(.scope) \(.id) \(.text)"
