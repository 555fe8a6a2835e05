mkdir -p registry/2025
printf '项目编号\t指标号\t联合方式\n11\t1\t\n' >registry/2025/indicators.tsv
# lint: filings/2025/M06/slj.csv
