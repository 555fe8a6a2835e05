printf '代码\t规范名\nmzj\t区民政局\njw\t区教委\n' >registry/units.tsv
cp filings/2025/M06/jw.csv filings/2025/M06/mzj.csv
