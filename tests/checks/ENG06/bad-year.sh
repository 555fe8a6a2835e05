# lint: --as-of 2023-07-05 filings/2025/M06/mzj.csv
