# Those that failed are no whole.
awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，抽检食材248批次，合格244批次，不合格4批次，合格率98.4%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
