sed -i '3s/^2025M06,9,2,/2025M06,9,1,/' filings/2025/M06/jw.csv
