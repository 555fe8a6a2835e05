awk -F, -v OFS=, 'NR==2{$27="evidence/2/2022-03-01.pdf";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
