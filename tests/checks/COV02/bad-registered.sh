rm filings/2025/*/zwj.csv
printf '代码\t规范名\nzwj\t区政务服务局\n' >registry/units.tsv
