awk -F, -v OFS=, 'NR==2{$17="在梧桐里等社区新建10家养老驿站。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
