sed -i '/,5,2,/s/推进中,按序时/推进中,滞后/' filings/2025/M06/rsj.csv
