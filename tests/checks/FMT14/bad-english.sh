sed -i '2s/^2025M06,2,1,/2025M06,2-Jan,1,/' filings/2025/M06/mzj.csv
