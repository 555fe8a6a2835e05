sed -i 's/4610,51\.2%/4616,51.2%/' filings/2025/M06/rsj.csv
