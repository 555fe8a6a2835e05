printf '代码\t规范名\nslj\t区水务局\n' >registry/units.tsv
rm filings/2025/*/slj.csv
