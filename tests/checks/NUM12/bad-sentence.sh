# alone: commit
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，助餐、助浴和代办都有专人。站长由社区推选。其中镇里的9家由村集体运营。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
