mkdir -p registry/2025
printf '项目\t名称\n2\t望湖里\n2\t青禾园\n2\t石桥口\n2\t柳林\n' >registry/2025/sites.tsv
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，望湖里、青禾园、石桥口、柳林、望湖里二期驿站建成，共7家。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
