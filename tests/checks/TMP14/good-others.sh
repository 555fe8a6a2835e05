awk -F, -v OFS=, 'NR==3{$17="累计竣工2个，首个4月18日竣工；其余3个计划7月底前开工。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
