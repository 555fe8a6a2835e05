awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家，服务老年人40500人，较去年同期多6200人，签约率76.1%。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
