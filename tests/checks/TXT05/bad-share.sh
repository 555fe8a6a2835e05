awk -F, -v OFS=, 'NR==2{$17="截至6月25日，重点人群签约6818人，占7230人的100%。";}1' filings/2025/M06/wjw.csv >x && mv x filings/2025/M06/wjw.csv
