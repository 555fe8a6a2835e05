# 7 was filed before as 5; now 4.
sed -i 's/,10,5,2,7,70.0%,/,10,5,-1,4,40.0%,/' filings/2025/M06/mzj.csv
