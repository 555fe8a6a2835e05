# lint: --as-of 2025-07-05 filings/2025/M06/mzj.csv
