awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，满意度调查有效样本1530份，满意1469份，满意率96.0%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
