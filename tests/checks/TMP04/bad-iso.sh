awk -F, -v OFS=, 'NR==2{$17="已于2025-08-03完成验收，建成7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
