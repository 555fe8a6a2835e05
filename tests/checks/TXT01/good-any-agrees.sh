awk -F, -v OFS=, 'NR==2{$17="截至6月25日，已建成养老驿站7家，本月建成2家，另有3家完成选址。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
