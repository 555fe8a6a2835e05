awk -F, -v OFS=, 'NR==2{$17="高度重视，预约渠道开通，成效明显。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
