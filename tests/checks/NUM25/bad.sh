sed -i 's/4610,51\.2%/4610,54.6%/' filings/2025/M06/rsj.csv
