sed -i '2s/^2025M06,10,1,/2025M06,10,2,/' filings/2025/M06/zwj.csv
