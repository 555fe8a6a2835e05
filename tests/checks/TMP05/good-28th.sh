awk -F, -v OFS=, 'NR==2{$23="2025-06-28";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
