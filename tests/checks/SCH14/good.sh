sed -i '2s/扶手。,/扶手，完成时间：10月。,/' filings/2025/M06/mzj.csv
