sed -i '3s/,不适用,不适用,/,—,—,/' filings/2025/M06/mzj.csv
