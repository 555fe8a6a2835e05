sed -i '2s/$/▲重点项目/' filings/2025/M06/mzj.csv
