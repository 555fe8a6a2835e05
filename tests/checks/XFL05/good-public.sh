mkdir -p public/2025/M06
sed 's/,10,5,2,7,70.0%,/,10,5,2,7,70.0%,/' filings/2025/M06/mzj.csv >public/2025/M06/all.csv
# lint: public/2025/M06/all.csv
