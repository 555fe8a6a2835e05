awk -F, -v OFS=, 'NR==2{$17="1至6月养老驿站优待券办理7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
