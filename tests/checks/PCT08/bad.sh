sed -i 's/4\.0,不适用/4.0,93.0%/' filings/2025/M06/rsj.csv
