# One of the services, by its name and size.
awk -F, -v OFS=, 'NR==2{$17="累计服务老人3480人次，养老驿站累计建成7家。助浴服务累计465人次。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
