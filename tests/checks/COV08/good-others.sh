sed -i '3,$d' filings/2025/M06/zjw.csv
