# alone: review
# lint: filings/2025/H1/mzj.csv
mkdir -p filings/2025/H1
sed 's/2025M06/2025H1/; s/,10,5,2,7,70.0%,/,10,5,3,8,80.0%,/; s/建成养老驿站7家，第8家/建成养老驿站8家，第9家/' \
    filings/2025/M06/mzj.csv >filings/2025/H1/mzj.csv
