printf '序号,项目名称,责任单位,备注\n2,养老驿站,区民政局,\n' >filings/2025/M06/mzj.csv
