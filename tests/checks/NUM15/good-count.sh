# People are no per cent.
sed -i 's/,9000,3720,890,4610,51\.2%/,9000,3720,6000,9720,108.0%/' filings/2025/M06/rsj.csv
