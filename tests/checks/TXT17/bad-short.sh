awk -F, -v OFS=, 'NR==2{$17="正常推进";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
