awk -F, -v OFS=, 'NR==2{$27="evidence/2/may.jpg";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$27="evidence/2/june.jpg";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
