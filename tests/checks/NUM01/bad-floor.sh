# 2 a month, or 24 a year; never 3.
sed -i 's/,次,2,10,/,次,3,10,/' filings/2025/M06/wlj.csv
