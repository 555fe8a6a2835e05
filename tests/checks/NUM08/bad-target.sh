sed 's/,万亩,3.65,/,万亩,36500,/' filings/2025/M06/nyj.csv >x && mv x filings/2025/M06/nyj.csv
