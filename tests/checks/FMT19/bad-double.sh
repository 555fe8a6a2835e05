sed -i '1s/调整依据/备注/' filings/2025/M06/mzj.csv
