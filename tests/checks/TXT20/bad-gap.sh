awk -F, -v OFS=, 'NR==2{$17="一是开通预约渠道，三是延伸到乡镇便民中心。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
