rm filings/2025/M06/zwj.csv
