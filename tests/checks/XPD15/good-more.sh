awk -F, -v OFS=, 'NR==2{$11=10;$15="已完成"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$9=10;$11=12;$15="已完成"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
