sed -i 's/协办单位：区司法局/协办单位：区城市管理局/' notices/2025.txt
sed -i 's/区城市管理委/区城管局/' filings/2025/M06/cgw.csv
