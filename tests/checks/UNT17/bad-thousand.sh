sed -i 's/夏季菜单调整上线/发放菜单3.5千份/' filings/2025/M06/mzj.csv
