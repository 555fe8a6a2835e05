sed -i '3s/^2025M06,9,2,/2025M06,9,3,/' filings/2025/M06/jw.csv
