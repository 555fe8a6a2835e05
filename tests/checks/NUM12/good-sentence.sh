awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，走访商户31家。站长由社区推选。其中镇里的9家愿意合办。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
