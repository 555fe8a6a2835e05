rm filings/2025/M04/jw.csv filings/2025/M05/jw.csv
# lint: filings/2025/M06/jw.csv
