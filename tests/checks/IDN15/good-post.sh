sed -i '2s/顾怀瑾/副区长顾怀瑾/' filings/2025/M06/mzj.csv
