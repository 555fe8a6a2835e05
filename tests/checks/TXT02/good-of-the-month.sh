awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家。6月新建2家，为年度任务的20%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
