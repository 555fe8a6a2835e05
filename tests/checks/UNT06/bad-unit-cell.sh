sed -i 's/,万亩,/,万,/' filings/2025/M06/nyj.csv
