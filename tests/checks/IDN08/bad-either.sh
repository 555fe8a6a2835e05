sed -i 's/区城市管理委/区城管/' filings/2025/M06/cgw.csv
