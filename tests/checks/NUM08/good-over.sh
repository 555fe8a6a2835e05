# 961.7 % was seen, and was right.
sed -i 's/,10,5,1,6,60\.0%/,10,5,91,96,960.0%/' filings/2025/M06/zjw.csv
