printf '序号,项目名称,责任单位,目标任务,累计完成\n2,在梧桐里等社区新建养老驿站（家）,区民政局,10,7套\n' >filings/2025/M06/mzj.csv
# lint: filings/2025/M06/mzj.csv
