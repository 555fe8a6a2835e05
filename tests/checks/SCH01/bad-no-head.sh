sed -i 1d filings/2025/M06/mzj.csv
