awk -F, -v OFS=, 'NR==2{$17="截至6月25日，在云岫区各街道建成养老驿站7家，在全区范围内铺开助餐点，并到清溪县学习。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
