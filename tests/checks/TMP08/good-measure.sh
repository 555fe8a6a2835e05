awk -F, -v OFS=, 'NR==2{$17="一季度建成2家，截至5月25日建成养老驿站5家。";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，较一季度增加5家；一季度未验收的1家已补验。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
