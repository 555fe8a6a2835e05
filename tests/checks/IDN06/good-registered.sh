printf '代码\t规范名\t简称\nmzj\t区民政局\t区养老局\n' >registry/units.tsv
sed -i '2s/区民政局/区养老局/' filings/2025/M06/mzj.csv
