awk -F, -v OFS=, 'NR==2{$15="提前完成年度任务";$21="2025-06-20";}1' filings/2025/M06/rsj.csv >x && mv x filings/2025/M06/rsj.csv
