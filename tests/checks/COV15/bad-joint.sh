rm filings/2025/*/slj.csv; sed -i '2,$d' filings/2025/M06/cgw.csv
