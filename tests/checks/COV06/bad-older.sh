mv filings/2025/M06/mzj.csv filings/2025/M06/mzj_v1.csv; sed 's/2025-06-28/2025-06-26/' filings/2025/M06/mzj_v1.csv >filings/2025/M06/mzj_v2.csv
