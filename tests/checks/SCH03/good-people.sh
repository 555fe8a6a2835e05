# Who filled it in, who checked it and a telephone are not one thing, and nothing is read of them.
printf '序号,项目名称,累计完成,填报人,审核人,联系电话\n2,养老驿站,7,甲**,乙**,137****5521\n' >filings/2025/M06/mzj.csv
