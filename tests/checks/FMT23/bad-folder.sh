mkdir -p filings/2025/6月
mv filings/2025/M06/mzj.csv filings/2025/6月/mzj.csv
