awk -F, -v OFS=, 'NR==2{$17="第1家5月开工，3月竣工，累计建成养老驿站7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
