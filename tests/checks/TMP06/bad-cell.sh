awk -F, -v OFS=, 'NR==2{$22="2025-06-31";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
