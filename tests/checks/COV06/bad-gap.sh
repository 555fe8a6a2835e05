mv filings/2025/M06/mzj.csv filings/2025/M06/mzj_v1.csv; cp filings/2025/M06/mzj_v1.csv filings/2025/M06/mzj_v3.csv
