sed -i '2s/,5,2,7,70.0%,/,0,0,0,0.0%,/' filings/2025/M06/mzj.csv
