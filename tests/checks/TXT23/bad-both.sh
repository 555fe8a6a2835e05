awk -F, -v OFS=, 'NR==2{$17="该机制提前推进，进度滞后于计划。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
