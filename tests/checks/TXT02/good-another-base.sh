awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家。改造投资计划460万元，到位297万元，投资完成率64.6%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
