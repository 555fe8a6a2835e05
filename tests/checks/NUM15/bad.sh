sed -i 's/,%,95,,,92\.4,/,%,95,,,103,/' filings/2025/M06/wjw.csv
