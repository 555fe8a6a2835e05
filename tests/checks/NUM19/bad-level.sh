sed -i 's/建成养老驿站7家，第8家/养老驿站现有7家，第8家/' filings/2025/M06/mzj.csv
