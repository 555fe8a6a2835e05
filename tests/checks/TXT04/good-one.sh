awk -F, -v OFS=, 'NR==2{$17="今年以来累计举办读书活动13次，本月举办3次。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
