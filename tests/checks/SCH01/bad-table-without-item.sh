printf '责任单位,累计完成,备注\n区民政局,7,\n' >filings/2025/M06/mzj.csv
