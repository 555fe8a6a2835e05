rm -r filings/2025/M04 filings/2025/M05
mkdir filings/2025/M01
sed 's/2025M06/2025M01/; s/2025-06/2025-01/g; s/,10,5,2,7,70.0%/,10,0,9,9,90.0%/' filings/2025/M06/mzj.csv >filings/2025/M01/mzj.csv
rm -r filings/2025/M06
