awk -F, -v OFS=, 'NR==2{$17="高度重视，扎实推进，成效明显。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
