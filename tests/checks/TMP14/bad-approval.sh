awk -F, -v OFS=, 'NR==3{$17="累计竣工2个，西里4月1日开工，5月9日取得立项批复。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
