# The total of a part, named in the clause before.
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，累计建成养老驿站7家。园区片的驿站已全部完成，累计2家不再增加。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
