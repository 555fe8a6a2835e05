sed -i '2s/,7,70.0%,/,=SUM(E2:E9),70.0%,/' filings/2025/M06/mzj.csv
