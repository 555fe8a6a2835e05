sed -i '2s/,2025-06-28,/,2025年6月28日,/' filings/2025/M06/mzj.csv
