mv filings/2025/M06/mzj.csv 'filings/2025/M06/mzj 6.csv'
