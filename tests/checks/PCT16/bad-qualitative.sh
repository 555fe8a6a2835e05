awk -F, -v OFS=, 'NR==3{$12="50.0%"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
