awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，已商定9月增设送餐点4个，扶手安装安排在10月。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
