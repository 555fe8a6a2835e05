rm filings/2025/M06/mzj.csv
printf '期次\t项目编号\t指标号\t项目名称\t填报单位\t累计完成\n2025M06\t2\t1\t在梧桐里等社区新建9家养老驿站\t区民政局\t7\n2025M06\t12\t1\t养老驿站上门助餐服务\t区民政局\t不适用\n' >filings/2025/M06/mzj.tsv
