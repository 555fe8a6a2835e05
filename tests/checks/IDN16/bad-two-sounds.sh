sed -i '2s/顾怀瑾/故淮瑾/' filings/2025/M06/mzj.csv
