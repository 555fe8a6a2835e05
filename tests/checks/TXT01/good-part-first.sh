awk -F, -v OFS=, 'NR==2{$17="养老驿站均已开门接待老人，6月检查中发现的3个问题全部销号。4个由社区自办，共1900余人用餐。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
