awk -F, -v OFS=, 'NR==2{$17="6月22日完成帮办代办专区改造，近日投用。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
