awk -F, -v OFS=, 'NR==2{$15="未启动";$11="0";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$15="已完成";$11="10";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
