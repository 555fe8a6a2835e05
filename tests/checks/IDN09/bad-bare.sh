sed -i 's/区农业农村局/农业农村局/' filings/2025/M06/nyj.csv
