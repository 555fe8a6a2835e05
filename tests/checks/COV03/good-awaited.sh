rm filings/2025/M06/cgw.csv; sed -i 3d filings/2025/M06/slj.csv
