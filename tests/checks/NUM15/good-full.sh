sed -i 's/,%,95,,,92\.4,/,%,95,,,100,/' filings/2025/M06/wjw.csv
