sed -i 's/,人,9000,/,户,9000,/' filings/2025/M06/rsj.csv
