mkdir -p registry/2025
printf '规则名\t比较量\t颜色\t下界\t上界\t闭开\n序时\t差值点\t绿\t0\t\t[)\n序时\t差值点\t黄\t-30\t0\t[)\n序时\t差值点\t红\t\t-30\t[)\n' >registry/2025/lights.tsv
rm filings/2025/M06/mzj.csv
printf '项目编号,指标号,项目名称,责任单位,年度目标,累计完成,亮灯,进展情况\n2,1,新建养老驿站,区民政局,10,3,黄,建成养老驿站3家，其余正在装修。\n' >filings/2025/M06/mzj.csv
# lint: filings/2025/M06/mzj.csv
