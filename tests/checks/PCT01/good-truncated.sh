sed -i 's/4610,51\.2%/4610,51.22%/' filings/2025/M06/rsj.csv
