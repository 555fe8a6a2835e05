# A comma in the narrative, without quotes.
sed -i '2s/建成养老驿站7家，/建成养老驿站7家,/' filings/2025/M06/mzj.csv
