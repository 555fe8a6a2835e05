awk -F, -v OFS=, 'NR==2{$11="7";}1' filings/2025/M06/cgw.csv >x && mv x filings/2025/M06/cgw.csv
