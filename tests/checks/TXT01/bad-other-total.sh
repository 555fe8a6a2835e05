awk -F, -v OFS=, 'NR==2{$17="截至6月25日，累计建成养老驿站8家，第9家正在安装扶手。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
