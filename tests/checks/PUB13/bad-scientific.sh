awk -F, -v OFS=, 'NR==2{$29="1.10105E+17";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
