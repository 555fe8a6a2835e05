awk -F, -v OFS=, 'NR==2{$20="2025-08-31";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$20="2025-08-31";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
