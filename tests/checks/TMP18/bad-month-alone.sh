awk -F, -v OFS=, 'NR==2{$17="6月份完成7家，其余正在装修。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
