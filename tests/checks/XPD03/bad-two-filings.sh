# lint: filings/2025/M06/rsj.csv
rm filings/2025/M04/rsj.csv
sed -i 's/,9000,2900,820,3720,41.3%/,9000,2620,280,2900,32.2%/' filings/2025/M05/rsj.csv
sed -i 's/,9000,3720,890,4610,51.2%/,9000,2900,5100,8000,88.9%/' filings/2025/M06/rsj.csv
