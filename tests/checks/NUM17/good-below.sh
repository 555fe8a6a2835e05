# At most 4.3: 4.3 is still good.
sed -i 's/4\.0,不适用/4.3,不适用/' filings/2025/M06/rsj.csv
