sed -i '3s/^2025M06,12,/2025M06,32,/' filings/2025/M06/mzj.csv
