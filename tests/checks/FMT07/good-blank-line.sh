# An empty line at the end is nothing.
echo >>filings/2025/M06/mzj.csv
