awk -F, -v OFS=, 'NR==2{$1="2025年1-6月";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
