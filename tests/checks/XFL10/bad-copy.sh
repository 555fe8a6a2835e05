mkdir -p evidence; echo 名单 >evidence/may.txt; echo 名单 >evidence/june.txt
awk -F, -v OFS=, 'NR==2{$27="evidence/may.txt"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$27="evidence/june.txt"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
