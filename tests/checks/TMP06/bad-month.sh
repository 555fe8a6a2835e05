awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，13月全部开放。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
