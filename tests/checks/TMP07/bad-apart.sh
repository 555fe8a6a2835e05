# The year stands in a clause of its own.
awk -F, -v OFS=, 'NR==2{$17="2024年，全区累计建成养老驿站7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
