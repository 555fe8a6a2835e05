awk -F, -v OFS=, 'NR==3{$17="累计竣工2个，其中北里5月18日开工、3月26日竣工。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
