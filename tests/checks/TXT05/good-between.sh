awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家（一期4家、二期3家），占10家任务的70%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
