sed 's/,家,10,5,2,7,70.0%,/,家,10,5,6995,7000,70000%,/' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
