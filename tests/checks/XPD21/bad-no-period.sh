awk -F, -v OFS=, 'NR==2{$24="是";$25="上次多算了一家"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
