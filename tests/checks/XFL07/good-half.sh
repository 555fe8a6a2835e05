mkdir -p filings/2025/H1; sed 's/2025M06/2025H1/; s/,10,5,2,7,70.0%,/,10,5,2,7,70.0%,/' filings/2025/M06/mzj.csv >filings/2025/H1/mzj.csv
# lint: filings/2025/H1/mzj.csv
