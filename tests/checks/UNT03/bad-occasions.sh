sed -i 's/,家,10,/,场,10,/' filings/2025/M06/mzj.csv
