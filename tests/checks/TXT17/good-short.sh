awk -F, -v OFS=, 'NR==2{$17="已建成7家，2家装修";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
