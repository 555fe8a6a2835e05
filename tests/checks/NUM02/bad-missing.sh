sed -i 's/,家,10,5,2,7,/,家,,5,2,7,/' filings/2025/M06/mzj.csv
