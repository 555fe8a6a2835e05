# 中 alone names the part.
awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，上月检查的17家中有19家达标。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
