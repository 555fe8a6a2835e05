sed '1s/,/，/g' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
