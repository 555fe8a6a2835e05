sed -i 's/,10,5,2,7,/,10,5,2,约7,/' filings/2025/M06/mzj.csv
