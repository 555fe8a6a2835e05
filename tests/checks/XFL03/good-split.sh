mkdir -p registry/2025
printf '项目编号\t指标号\t联合方式\n11\t1\t分报\n' >registry/2025/indicators.tsv
awk -F, -v OFS=, 'NR==2{$17="治理望湖里、青禾园点位、石桥口积水点，共8处。"}1' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
awk -F, -v OFS=, 'NR==2{$11=9;$17="治理柳林、东风里、北苑积水点，共9处。"}1' filings/2025/M06/cgw.csv >x && mv x filings/2025/M06/cgw.csv
