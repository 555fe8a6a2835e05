mkdir -p filings/2025/M12; sed 's/2025M06/2025M12/; s/2025-06-/2025-12-/g; s/建成养老驿站7家，/力争建成养老驿站10家，/' filings/2025/M06/mzj.csv >filings/2025/M12/mzj.csv
# lint: filings/2025/M12/mzj.csv
