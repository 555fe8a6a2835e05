# Told, and no fault: a program left out what is empty at the end.
sed -i '2,$s/,$//' filings/2025/M06/mzj.csv
