awk -F, -v OFS=, 'NR==2{$17="帮办代办延伸到乡镇，投诉量减少2倍。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
