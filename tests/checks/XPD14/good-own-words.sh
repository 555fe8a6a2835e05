mkdir -p filings/2024/M06
sed 's/2025/2024/g' filings/2025/M04/zwj.csv >filings/2024/M06/zwj.csv
# lint: filings/2025/M06/zwj.csv
