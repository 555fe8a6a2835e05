# Nothing in this period is no negative.
sed -i 's/,个,5,2,0,2,/,个,5,2,0,2,/' filings/2025/M06/zjw.csv
