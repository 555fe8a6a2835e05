awk -F, -v OFS=, 'NR==2{$11=10;$15="已完成";$21="2025-06-20"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
echo '注：共2项，已完成1项' >>filings/2025/M06/mzj.csv
