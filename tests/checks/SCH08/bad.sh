sed -i '2s/,7,70.0%,/,,,/' filings/2025/M06/mzj.csv
