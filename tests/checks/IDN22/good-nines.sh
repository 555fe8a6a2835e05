sed -i '2s/^2025M06,2,/2025M06,99,/' filings/2025/M06/mzj.csv
