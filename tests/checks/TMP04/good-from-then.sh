awk -F, -v OFS=, 'NR==2{$17="累计建成7家，统一的服务标识9月1日起启用。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
