awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成7家，办结工单20250601，李某，电话已核实。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
