awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，对照六月末45%的序时进度略有超前。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
