sed -i '2s/顾怀瑾/顾怀谨/' filings/2025/M06/mzj.csv
