awk -F, -v OFS=, 'NR==2{$17="城东驿站提前完成，城南驿站滞后半个月"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
