awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，第8家22日完成装修。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
