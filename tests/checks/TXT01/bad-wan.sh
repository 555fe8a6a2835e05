awk -F, -v OFS=, 'NR==3{$17="截至6月25日，已开展惠民演出服务2.1万人次，暑期排期已公布。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
