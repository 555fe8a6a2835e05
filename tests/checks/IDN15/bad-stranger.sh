sed -i '2s/顾怀瑾/秦牧野/' filings/2025/M06/mzj.csv
