# Nothing stands below the head without a name.
sed -i 's/^/,/' filings/2025/M06/mzj.csv
