# A beginning on a day to come.
awk -F, -v OFS=, 'NR==2{$23="";$17="建成养老驿站7家，第8家材料已进场，8月6日开工。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
