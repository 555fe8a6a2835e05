awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，接驳车4条（B12路、B15路、D1路、K9路）。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
