awk -F, -v OFS=, 'NR==2{$17="预约渠道提前开通、乡镇延伸滞后。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
