mv filings/2025/M06/slj.csv filings/2025/M06/jtj.csv; rm filings/2025/*/cgw.csv filings/2025/*/slj.csv
sed -i 's/区水务局/区交通局/' filings/2025/M06/jtj.csv
