cp filings/2025/M06/mzj.csv filings/2025/M06/mzj-v1.csv; mv filings/2025/M06/mzj.csv filings/2025/M06/mzj-v2.csv
