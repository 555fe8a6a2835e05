sed -i 's/夏季菜单调整上线/服务一万余人次/' filings/2025/M06/mzj.csv
