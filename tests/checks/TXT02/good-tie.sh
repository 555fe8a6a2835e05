# 7 of 16 is 43.75%: both ways to round it are right.
sed -i 's/新建10家养老驿站/新建16家养老驿站/' notices/2025.txt
sed -i 's/新建10家养老驿站/新建16家养老驿站/; s/,家,10,/,家,16,/' filings/2025/M0?/mzj.csv
awk -F, -v OFS=, 'NR==2{$12="43.7%";$17="截至6月25日，建成养老驿站7家，完成年度任务的43.8%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
