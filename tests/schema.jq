# Faults of the input against $schema[0] (from --slurpfile), or against its $defs[$part] when that is given:
# one string a fault, none when the input is valid. Knows the part of JSON Schema 2020-12 that rules/schema/ uses;
# a word it does not know is a fault.
def known: ["$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "pattern", "minimum",
            "required", "properties", "additionalProperties", "items", "anyOf"];
def kind: if type == "number" and floor == . then ["number", "integer"] else [type] end;
def faults($rule; $at):
  . as $value
  | ($rule | keys - known | .[] | "\($at): the schema says \(.), which is not known"),
    (if $rule["$ref"] then faults($schema[0]["$defs"][$rule["$ref"] | ltrimstr("#/$defs/")]; $at) else empty end),
    (if $rule.type and ([$rule.type] | flatten) - (([$rule.type] | flatten) - ($value | kind)) == []
     then "\($at): is no \($rule.type)" else empty end),
    (if ($rule | has("const")) and $rule.const != $value then "\($at): is not \($rule.const)" else empty end),
    (if $rule.enum and ($rule.enum | index([$value]) | not) then "\($at): is none of \($rule.enum)" else empty end),
    (if $rule.pattern and ($value | type) == "string" and ($value | test($rule.pattern) | not)
     then "\($at): does not match \($rule.pattern)" else empty end),
    (if $rule.minimum and ($value | type) == "number" and $value < $rule.minimum
     then "\($at): is below \($rule.minimum)" else empty end),
    (if $rule.anyOf and all($rule.anyOf[]; . as $one | [$value | faults($one; $at)] | length > 0)
     then "\($at): fits none of the alternatives: \([$rule.anyOf[] as $one | $value | faults($one; $at)][0:3])" else empty end),
    (if ($value | type) == "object" then
       (($rule.required // []) - ($value | keys) | .[] | "\($at).\(.): is missing"),
       (if $rule.additionalProperties == false
        then ($value | keys) - ($rule.properties // {} | keys) | .[] | "\($at).\(.): is not expected" else empty end),
       ($rule.properties // {} | to_entries[] | . as $p | select($value | has($p.key))
        | $value[$p.key] | faults($p.value; "\($at).\($p.key)"))
     else empty end),
    (if ($value | type) == "array" and $rule.items
     then range(0; $value | length) as $i | $value[$i] | faults($rule.items; "\($at)[\($i)]") else empty end);
faults(if $part == "" then $schema[0] else $schema[0]["$defs"][$part] end; "$")
