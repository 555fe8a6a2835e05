# What a case of tests/layouts says of a notice: $expect's keys, taken from the notice that `duban parse` printed.
def like($want):
  if ($want | type) == "object" then
    . as $have | reduce ($want | keys_unsorted[]) as $k ({}; .[$k] = ($have[$k] | like($want[$k])))
  elif ($want | type) == "array" and ($want | length) > 0 and ($want[0] | type) == "object" then
    . as $have | [range(0; ($have // []) | length) as $i | $have[$i] | like($want[$i] // $want[-1])]
  else . end;
like($expect[0])
