sed -i 's/区农业农村局/云岫区农业农村局/' filings/2025/M06/nyj.csv
