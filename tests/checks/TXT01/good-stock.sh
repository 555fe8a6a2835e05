awk -F, -v OFS=, 'NR==2{$17="6月1家获批，养老驿站总数达到7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
