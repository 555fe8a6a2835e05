sed -i 's/,人,9000,/,元,9000,/' filings/2025/M06/rsj.csv
