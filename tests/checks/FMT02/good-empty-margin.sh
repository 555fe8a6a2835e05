# Delimiters of empty columns behind the table.
sed -i 's/$/,,,/' filings/2025/M06/mzj.csv
