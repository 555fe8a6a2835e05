sed -i 's/,次,2,10,3,13,/,次,2,10,2,12,/' filings/2025/M06/wlj.csv
