awk -F, -v OFS=, 'NR==2{$11=10;$15="已完成";$21="2025-06-20"} NR==3{$15="已完成";$21="2025-06-20"}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
