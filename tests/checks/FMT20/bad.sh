printf '序号,项目名称,季度目标,完成率\n2,养老驿站,5,70.0%%\n' >>filings/2025/M06/mzj.csv
