sed -i '3s/,推进中,按序时,/,终止,不适用,/' filings/2025/M05/mzj.csv
sed -i 3d filings/2025/M06/mzj.csv
