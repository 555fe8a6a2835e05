# 101.91 % of all of them was seen.
sed -i 's/,10,5,2,7,70\.0%,/,10,8,8,16,161.9%,/' filings/2025/M06/mzj.csv
