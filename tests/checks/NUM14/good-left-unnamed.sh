awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家。东里驿站正在装修，其余2家在办手续。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
