awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，1家正在装修，其余4家已完成选址。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
