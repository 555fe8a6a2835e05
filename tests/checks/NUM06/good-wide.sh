# Full-width digits are digits.
sed -i 's/,10,5,2,7,/,10,5,2,７,/' filings/2025/M06/mzj.csv
