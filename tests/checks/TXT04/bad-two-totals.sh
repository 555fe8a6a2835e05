awk -F, -v OFS=, 'NR==2{$17="今年以来累计举办读书活动13次，读者踊跃。截至目前，累计举办活动15次。";$11="";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
