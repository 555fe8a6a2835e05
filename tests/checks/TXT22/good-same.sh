awk -F, -v OFS=, 'NR==2{$17="按计划推进。帮办代办延伸到乡镇便民中心。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
