printf '地名\t级别\t允许\n宜宾市\t市\t是\n' >registry/places.tsv
awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，选派2人赴宜宾市学习。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
