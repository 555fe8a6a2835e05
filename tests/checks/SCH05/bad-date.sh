sed -i '2s/,2025-06-25,/,月底,/' filings/2025/M06/mzj.csv
