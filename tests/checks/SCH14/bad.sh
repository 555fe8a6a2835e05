sed -i '2s/扶手。,/扶手。下步打算：10月底前全部建成。,/' filings/2025/M06/mzj.csv
