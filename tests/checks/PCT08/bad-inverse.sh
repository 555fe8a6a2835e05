sed -i 's/4\.0,不适用/4.0,107.5%/' filings/2025/M06/rsj.csv
