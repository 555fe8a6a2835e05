sed -i '3s/,2025-06-25,.*//' filings/2025/M06/mzj.csv
