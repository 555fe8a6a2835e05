sed -i '2s/,5,2,7,70.0%,/,5,未报,未报,不适用,/' filings/2025/M06/mzj.csv
