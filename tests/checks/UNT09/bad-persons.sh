sed -i 's/,万人次,6,/,万人,6,/' filings/2025/M06/wlj.csv
