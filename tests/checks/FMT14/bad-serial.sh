sed -i '2s/,2025-06-28,/,45836,/' filings/2025/M06/mzj.csv
