sed 's/$/,/' filings/2025/M06/slj.csv >x && mv x filings/2025/M06/slj.csv
