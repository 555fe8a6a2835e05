awk -F, -v OFS=, 'NR==2{$17="6月份清运淤泥点位8处，低洼路段加设警示标识。"}1' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
