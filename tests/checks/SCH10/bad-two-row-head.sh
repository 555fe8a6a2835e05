# The second row of the head names the months; a row without a number goes on with the item above it.
printf '%s\n' '序号,工作内容,进度,,备注' ',,1—4月完成数,完成率,' '2,在梧桐里等社区新建10家养老驿站,7,70.0%,' >filings/2025/M06/mzj.csv
