sed -i '2s/养老驿站7家/养老驿站７家/' filings/2025/M06/mzj.csv
