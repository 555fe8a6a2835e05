# lint: /dev/null --notice notices/2025.txt filings/row.csv
printf '项目编号,项目名称,填报单位,累计完成\n2,在梧桐里等社区新建10家养老驿站,区水务局,7\n' >filings/row.csv
