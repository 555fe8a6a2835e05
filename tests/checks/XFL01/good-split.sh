mkdir -p registry/2025
printf '项目编号\t指标号\t联合方式\n11\t1\t分报\n11\t2\t分报\n' >registry/2025/indicators.tsv
awk -F, -v OFS=, 'NR==2{$11=7}1' filings/2025/M06/cgw.csv >x && mv x filings/2025/M06/cgw.csv
