awk -F, -v OFS=, 'NR==2{$17="1—4月建成养老驿站3家，累计5家。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="6月新建成养老驿站2家，加上1—4月建成的3家和5月的2家，共7家。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
