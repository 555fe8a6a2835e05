sed -i 's/,个,720,300,/,个,700,300,/' filings/2025/M06/jw.csv
