awk -F, -v OFS=, 'NR==2{$29="材料发微信号 abc_2025"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
