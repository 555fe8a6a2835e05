awk -F, -v OFS=, 'NR==2{$17="全县建成养老驿站7家，满意率较高。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
