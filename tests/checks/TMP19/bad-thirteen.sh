awk -F, -v OFS=, 'NR==2{$29="1-13月数据见台账";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
