awk -F, -v OFS=, 'NR==2{$15="已完成";$11="10";$21="2025-03-15";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
