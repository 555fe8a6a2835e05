sed -i 's/区水务局/区水务局、区城市管理委/' filings/2025/M06/slj.csv
