# lint: --as-of 2026-01-05 .
awk -F, -v OFS=, 'NR==2{$17="6月14日验收，截至6月30日建成养老驿站7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
