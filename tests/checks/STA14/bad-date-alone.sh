mkdir -p evidence; echo 验收 >evidence/a.txt
awk -F, -v OFS=, 'NR==2{$10=5;$11=10;$12="100.0%";$15="已完成";$17="10家养老驿站全部建成。";$27="evidence/a.txt"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
