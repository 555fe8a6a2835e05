sed -i 's/,9000,2900,820,3720,/,9000,2900,100,3000,/; s/,9000,.*,3720,41.3%/,9000,2900,100,3000,33.3%/' filings/2025/M05/rsj.csv
cp filings/2025/M04/rsj.csv filings/2025/M03x.csv; mkdir -p filings/2025/M03; sed 's/2025M04/2025M03/; s/,9000,[0-9]*,[0-9]*,2900,/,9000,2700,100,2800,/' filings/2025/M03x.csv >filings/2025/M03/rsj.csv; rm filings/2025/M03x.csv
sed -i 's/,9000,3720,890,4610,51.2%/,9000,3000,5000,8000,88.9%/' filings/2025/M06/rsj.csv
# lint: filings/2025/M06/rsj.csv
