rm filings/2025/M06/nyj.csv filings/2025/M05/nyj.csv filings/2025/M04/nyj.csv
