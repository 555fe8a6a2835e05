awk -F, -v OFS=, 'NR==3{$17="新开工2个，外墙保温施工过半。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
