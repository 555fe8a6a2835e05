sed -i '2s/2025-06-25/2025-06 -25/' filings/2025/M06/mzj.csv
