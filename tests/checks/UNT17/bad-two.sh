sed -i 's/夏季菜单调整上线/发放菜单1万3千份/' filings/2025/M06/mzj.csv
