printf '序号,项目名称,累计完成,完成数\n2,养老驿站,7,8\n' >filings/2025/M06/mzj.csv
