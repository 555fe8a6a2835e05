printf '代码\t规范名\t简称\nmzj\t区民政局\t区老龄办、区民局\n' >registry/units.tsv
sed -i 's/区民政局/区民局/' filings/2025/M06/mzj.csv
