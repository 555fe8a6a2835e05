awk -F, -v OFS=, 'NR==2{$17="累计建成7家，预计8月3日再建成1家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
