# Heads of plans and of the period before name other months.
printf '序号,项目名称,一季度目标,1-5月上期累计,上半年累计完成\n2,新建10家养老驿站,3,5,7\n' >filings/2025/M06/mzj.csv
