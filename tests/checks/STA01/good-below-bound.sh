awk -F, -v OFS=, 'NR==3{$15="已完成";$21="2025-06-20";}1' filings/2025/M06/rsj.csv >x && mv x filings/2025/M06/rsj.csv
