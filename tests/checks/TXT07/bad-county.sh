# alone: review
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，助餐点在清溪县各街道连片铺开。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
