rm filings/2025/*/zwj.csv
