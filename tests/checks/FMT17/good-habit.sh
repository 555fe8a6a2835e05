# Nobody in this file sets a stop.
sed -i 's/。,/,/' filings/2025/M06/zjw.csv
