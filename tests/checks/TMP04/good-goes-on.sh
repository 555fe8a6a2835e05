awk -F, -v OFS=, 'NR==2{$17="累计建成7家，剩余1家拟趁雨季前集中施工，7月6日进场、8月25日前完工，8月30日通过验收。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
