awk -F, -v OFS=, 'NR==2{$17="累计建成7家，已安排8月3日集中培训站长。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
