awk -F, -v OFS=, 'NR==2{$1="2025M05";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
