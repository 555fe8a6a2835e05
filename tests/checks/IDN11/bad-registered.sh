printf '代码\t规范名\t简称\t生效\t失效\t前身\nzwj\t区政务服务局\t\t2025-03-01\t\t区行政审批局\n' >registry/units.tsv
sed -i 's/区政务服务局/区行政审批局/' filings/2025/M06/zwj.csv
