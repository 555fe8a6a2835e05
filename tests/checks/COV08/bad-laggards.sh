sed -i 's/,按序时,/,滞后,/' filings/2025/M05/rsj.csv
sed -i '3,$d' filings/2025/M06/zjw.csv
sed -i '3,$s/,按序时,/,滞后,/; 3,$s/,超前,/,滞后,/' filings/2025/M05/zjw.csv
