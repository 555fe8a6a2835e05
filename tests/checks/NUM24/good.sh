sed -i 's/,10,5,2,7,70\.0%/,10,0,0,0,0.0%/' filings/2025/M06/mzj.csv
rm -r filings/2025/M04 filings/2025/M05
sed -i '/2025M06,2,1,/s/截至6月25日，[^,]*,/截至6月25日，正在选址。,/' filings/2025/M06/mzj.csv
