sed -i '2s/养老驿站,/养老驛站,/' filings/2025/M06/mzj.csv
