sed -i 's/夏季菜单调整上线/敷设管线3.5千米，发放菜单1.3万份/' filings/2025/M06/mzj.csv
