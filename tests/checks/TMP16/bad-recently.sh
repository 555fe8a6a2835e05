awk -F, -v OFS=, 'NR==2{$17="近日完成帮办代办专区改造。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
