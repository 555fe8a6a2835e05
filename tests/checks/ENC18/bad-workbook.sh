printf 'PK\003\004workbook' >filings/2025/M06/mzj.csv
