awk -F, -v OFS=, 'NR==2{$17="6月份建成养老驿站2家，累计建成7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
