sed -i 's/沈知远/沈远/' filings/2025/M06/zjw.csv
