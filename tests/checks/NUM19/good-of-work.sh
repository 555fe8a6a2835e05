awk -F, -v OFS=, 'NR==2{$17="本月竣工2家，竣工总数达到7家，在建1家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
