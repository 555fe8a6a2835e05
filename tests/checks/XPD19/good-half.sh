mkdir -p filings/2025/H1; sed 's/2025M06/2025H1/' filings/2025/M06/mzj.csv >filings/2025/H1/mzj.csv
# lint: filings/2025/H1/mzj.csv
