awk -F, -v OFS=, 'NR==2{$17="6月建成1家，6-1月累计建成养老驿站7家。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
