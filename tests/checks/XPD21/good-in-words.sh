awk -F, -v OFS=, 'NR==2{$24="是";$25="5月份重复计数1家，现予更正"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
