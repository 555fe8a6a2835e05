sed -i 's/沈知远,个,180,/沈知远,,180,/' filings/2025/M06/zjw.csv
