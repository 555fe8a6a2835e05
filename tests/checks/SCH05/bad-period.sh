sed -i '2s/^2025M06/第六次/' filings/2025/M06/mzj.csv
