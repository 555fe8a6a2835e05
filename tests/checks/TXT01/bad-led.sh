awk -F, -v OFS=, 'NR==2{$17="养老驿站8家，覆盖4个街道。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
