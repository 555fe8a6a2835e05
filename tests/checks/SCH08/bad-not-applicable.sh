sed -i '2s/,7,70.0%,/,不适用,不适用,/' filings/2025/M06/mzj.csv
