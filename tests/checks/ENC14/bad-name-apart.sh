sed -i '2s/顾怀瑾/顾　瑾/' filings/2025/M06/mzj.csv
