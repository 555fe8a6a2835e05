awk -F, -v OFS=, 'NR==2{$17="6月份完成2家，累计完成7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
