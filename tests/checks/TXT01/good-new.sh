awk -F, -v OFS=, 'NR==2{$17="新增7个，总数达183个（年初176个）。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
