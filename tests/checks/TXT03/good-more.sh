awk -F, -v OFS=, 'NR==2{$17="已建成养老驿站7家，比计划数多1家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
