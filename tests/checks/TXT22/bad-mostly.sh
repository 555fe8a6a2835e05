awk -F, -v OFS=, 'NR==2{$17="基本完成。帮办代办延伸到乡镇便民中心。";$15="已完成";$21="2025-06-20";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
