# alone: commit
awk -F, -v OFS=, 'NR==2{$10=3}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
