sed -i '2s/^2025M06,2,/2025M06,14,/' filings/2025/M06/mzj.csv
