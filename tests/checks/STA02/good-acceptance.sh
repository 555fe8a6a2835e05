awk -F, -v OFS=, 'NR==2{$11="10";$17="建成养老驿站10家，待验收。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
