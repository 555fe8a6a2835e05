sed -i 's/1\.9,52\.1%/1.9,52.05%/' filings/2025/M06/nyj.csv
