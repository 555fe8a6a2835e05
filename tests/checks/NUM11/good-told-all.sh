awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家。按运营方分：社会组织3家、企业4家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
