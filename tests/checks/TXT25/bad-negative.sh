awk -F, -v OFS=, 'NR==3{$17="惠民演出服务3.1万人次，同比增长-5%。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
