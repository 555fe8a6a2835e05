awk -F, -v OFS=, 'NR==2{$15="暂停";$26="领导同意";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
