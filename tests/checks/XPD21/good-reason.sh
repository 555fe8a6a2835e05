awk -F, -v OFS=, 'NR==2{$24="是";$25="更正2025M05：重复计数1家"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
