awk -F, -v OFS=, 'NR==2{$11=10;$15="已完成"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
