awk -F, -v OFS=, 'NR==2{$4="城镇新增就业"}1' filings/2025/M05/rsj.csv >x && mv x filings/2025/M05/rsj.csv
