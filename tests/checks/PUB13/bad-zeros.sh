awk -F, -v OFS=, 'NR==2{$29="110105194912310000";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
