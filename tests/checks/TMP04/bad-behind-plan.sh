awk -F, -v OFS=, 'NR==2{$17="累计建成7家，剩余1家拟在秋后动工，第7家7月6日已完工。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
