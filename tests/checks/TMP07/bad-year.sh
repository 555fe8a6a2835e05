awk -F, -v OFS=, 'NR==2{$17="2023年完成7家，第8家正在装修。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
