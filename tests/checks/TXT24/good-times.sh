awk -F, -v OFS=, 'NR==3{$17="截至6月25日，惠民演出服务3.1万人次，场次是上年同期的3.1万倍。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
