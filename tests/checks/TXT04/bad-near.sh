awk -F, -v OFS=, 'NR==2{$17="截至6月25日建成养老驿站7家，占年度任务的70%。下半年抓装修。目前全区累计建成养老驿站6.5家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
