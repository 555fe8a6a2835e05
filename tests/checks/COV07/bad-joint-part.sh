sed -i '/,11,2,/d' filings/2025/M06/cgw.csv filings/2025/M06/slj.csv
