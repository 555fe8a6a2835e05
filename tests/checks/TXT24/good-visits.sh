awk -F, -v OFS=, 'NR==3{$17="截至6月25日，惠民演出服务3.1万人次，志愿者200人参与。";}1' filings/2025/M06/wlj.csv >x && mv x filings/2025/M06/wlj.csv
