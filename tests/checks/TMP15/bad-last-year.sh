awk -F, -v OFS=, 'NR==2{$15="已完成";$11="10";$21="2024-11-20";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
