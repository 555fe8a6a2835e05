awk -F, -v OFS=, 'NR==2{$17="年底前计划建成10家，选址全部完成。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
