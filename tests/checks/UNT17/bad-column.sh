sed 's/,4610,51.2%/,4千6,51.2%/;s/,4千6,/,4.61千人,/' filings/2025/M06/rsj.csv >x && mv x filings/2025/M06/rsj.csv
