awk -F, -v OFS=, 'NR==2{$17="累计建成养老驿站7家，石桥口驿站3月16日通过竣工验收，开工日期为5月9日。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
