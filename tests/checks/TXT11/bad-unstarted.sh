awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成10家，其中2家尚未开工。";$15="已完成";$11="10";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
