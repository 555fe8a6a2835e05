awk -F, -v OFS=, 'NR==2{$17="6月新增2家，累计建成养老驿站7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
