awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家，上月检查的19家中有17家达标，其中5家优秀。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
