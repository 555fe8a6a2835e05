sed -i 's/,次,2,10,/,次,24,10,/' filings/2025/M06/wlj.csv
