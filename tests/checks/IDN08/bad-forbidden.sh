printf '代码\t规范名\nmzj\t区民政局\n' >registry/units.tsv
printf '别名\t代码\t类型\t允许\n区民局\tmzj\t简称\t否\n' >registry/unit-alias.tsv
sed -i 's/区民政局/区民局/' filings/2025/M06/mzj.csv
