# A round figure is as exact as any other.
awk -F, -v OFS=, 'NR==2{$17="累计建成养老驿站10家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
