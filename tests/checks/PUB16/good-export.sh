mkdir -p public/2025/M06
sed '2s/,公开,/,公开,/' filings/2025/M06/mzj.csv >public/2025/M06/mzj.csv
# lint: public/2025/M06/mzj.csv
