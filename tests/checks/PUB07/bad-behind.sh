awk -F, -v OFS=, 'NR==3{$17="走访残疾人李某某、低保人员王秀兰，送餐上门。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
