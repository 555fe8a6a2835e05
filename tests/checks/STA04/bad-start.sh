awk -F, -v OFS=, 'NR==3{$17="2个小区已开工，施工单位进场。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
