awk -F, -v OFS=, 'NR==3{$17="截至6月25日，惠民演出受众3.1万人，暑期排期已公布。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
