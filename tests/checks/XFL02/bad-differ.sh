awk -F, -v OFS=, 'NR==3{$15="已完成";}1' filings/2025/M06/cgw.csv >x && mv x filings/2025/M06/cgw.csv
