sed -i '/,1,2,推进/d; s/2025M06,1,1,/2025M06,1,0,/' filings/2025/M06/zjw.csv
