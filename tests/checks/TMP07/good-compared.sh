awk -F, -v OFS=, 'NR==2{$17="累计建成养老驿站7家，比2024年同期多完成2家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
