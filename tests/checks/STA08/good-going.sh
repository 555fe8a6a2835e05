# 推进中 says that work goes on, not how well.
printf '序号,项目名称,计量单位,年度目标,累计完成,完成率,状态,进展情况\n2,新建10家养老驿站,家,10,1,10.0%%,推进中,建成1家。\n' > filings/2025/M06/mzj.csv
