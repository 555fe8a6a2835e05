rm filings/2025/M05/mzj.csv
