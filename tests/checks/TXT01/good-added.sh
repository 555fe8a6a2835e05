awk -F, -v OFS=, 'NR==2{$17="新建成养老驿站2家，加上5月底前建成的5家，共计服务老年人1300人次。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
